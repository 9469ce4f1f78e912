fetch("openapi.json")
  .then((answer) => answer.json())
  .then((contract) =>
    SwaggerUIBundle({
      // Calls go to the server that this page came from, whatever its port.
      spec: { ...contract, servers: [{ url: location.origin, description: "This server" }] },
      dom_id: "#explorer",
      deepLinking: true,
      docExpansion: "none",
      filter: true,
      persistAuthorization: true,
      tryItOutEnabled: true,
    }),
  );
