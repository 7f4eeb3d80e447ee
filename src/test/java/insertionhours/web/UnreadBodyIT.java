package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that is refused by its head alone does not cost the next one its connection. */
@ExtendWith(ApplicationExtension.class)
class UnreadBodyIT {
  private static final String HEAD =
      "POST /api/v1/operations HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n";
  private static final String NEXT =
      "GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final Server server;

  UnreadBodyIT(Server server) {
    this.server = server;
  }

  @Test
  void theNextRequestOnTheConnectionIsAnswered() throws IOException, InterruptedException {
    try (Socket socket = new Socket("localhost", server.address().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Thread.sleep(200);
      out.write(("{}" + NEXT).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).contains("HTTP/1.1 401").contains("HTTP/1.1 200");
    }
  }
}
