package dev.gantry.server.preview;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.net.Proxy;
import java.net.Socket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client for one request. Connections are not kept: a connection that was allowed a minute
 * ago need not be allowed now.
 */
final class HttpClients {

  private static final String USER_AGENT = "Gantry (link preview)";
  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 200;

  private final HostLookup lookup;

  // Reading the trusted certificates takes longer than the rest of a server's start.
  private final Supplier<Lookup<TlsSocketStrategy>> tls = Suppliers.memoize(HttpClients::tls);

  HttpClients(HostLookup lookup) {
    this.lookup = lookup;
  }

  /** A client without cookies, logins, redirects, retries, unpacking and proxies. */
  CloseableHttpClient create(EmbedRules rules, Timeout timeout) {
    BasicHttpClientConnectionManager connection =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> new Socket(Proxy.NO_PROXY),
                DefaultSchemePortResolver.INSTANCE,
                new CheckedHosts(lookup, rules),
                tls.get()),
            ManagedHttpClientConnectionFactory.builder().http1Config(limits()).build());
    connection.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build());
    connection.setSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connection)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
        .setUserAgent(USER_AGENT)
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  private static Http1Config limits() {
    return Http1Config.custom()
        .setMaxLineLength(LONGEST_LINE)
        .setMaxHeaderCount(MOST_HEADERS)
        .build();
  }

  private static Lookup<TlsSocketStrategy> tls() {
    return RegistryBuilder.<TlsSocketStrategy>create()
        .register("https", DefaultClientTlsStrategy.createDefault())
        .build();
  }
}
