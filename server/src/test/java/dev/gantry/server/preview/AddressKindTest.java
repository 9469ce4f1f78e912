package dev.gantry.server.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {

  @ParameterizedTest
  @CsvSource({
    "1.1.1.1, PUBLIC",
    "9.255.255.255, PUBLIC",
    "11.0.0.0, PUBLIC",
    "100.63.255.255, PUBLIC",
    "100.128.0.0, PUBLIC",
    "172.15.255.255, PUBLIC",
    "172.32.0.0, PUBLIC",
    "192.167.255.255, PUBLIC",
    "192.169.0.0, PUBLIC",
    "223.255.255.255, PUBLIC",
    "2606:4700:4700::1111, PUBLIC",
    "2001:4860:4860::8888, PUBLIC",
    "2a00:1450:4001::200e, PUBLIC",
    "10.0.0.1, PRIVATE",
    "100.64.0.1, PRIVATE",
    "127.0.0.1, PRIVATE",
    "127.255.255.254, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "192.168.1.1, PRIVATE",
    "198.19.255.255, PRIVATE",
    "::1, PRIVATE",
    "fc00::1, PRIVATE",
    "fdff:ffff::1, PRIVATE",
    "0.0.0.0, NEVER",
    "0.1.2.3, NEVER",
    "100.100.100.200, NEVER",
    "168.63.129.16, NEVER",
    "169.254.169.254, NEVER",
    "192.0.0.192, NEVER",
    "192.0.2.1, NEVER",
    "192.88.99.1, NEVER",
    "198.51.100.1, NEVER",
    "203.0.113.1, NEVER",
    "224.0.0.1, NEVER",
    "239.255.255.255, NEVER",
    "240.0.0.1, NEVER",
    "255.255.255.255, NEVER",
    "::, NEVER",
    "::127.0.0.1, NEVER",
    "64:ff9b::8.8.8.8, NEVER",
    "64:ff9b::7f00:1, NEVER",
    "64:ff9b:1::1, NEVER",
    "100::1, NEVER",
    "2001::1, NEVER",
    "2001:2::1, NEVER",
    "2001:20::1, NEVER",
    "2001:db8::1, NEVER",
    "2002:7f00:1::, NEVER",
    "2002:808:808::, NEVER",
    "3fff::1, NEVER",
    "5f00::1, NEVER",
    "fd00:ec2::254, NEVER",
    "fd20:ce::254, NEVER",
    "fe80::1, NEVER",
    "febf::1, NEVER",
    "fec0::1, NEVER",
    "ff02::1, NEVER"
  })
  void shouldTellWhatALinkMayReach(String address, AddressKind kind) {
    assertThat(AddressKind.of(InetAddresses.forString(address))).isEqualTo(kind);
  }

  @Test
  void shouldReachNoIpv4AddressInsideOfAnIpv6One() throws UnknownHostException {
    byte[] mapped = InetAddresses.forString("::8.8.8.8").getAddress();
    mapped[10] = mapped[11] = (byte) 0xff;

    InetAddress kept = Inet6Address.getByAddress(null, mapped, 0);
    InetAddress unpacked = InetAddress.getByAddress(mapped);

    assertThat(AddressKind.of(kept)).isEqualTo(AddressKind.NEVER);
    assertThat(AddressKind.of(unpacked)).isEqualTo(AddressKind.PUBLIC);
  }
}
