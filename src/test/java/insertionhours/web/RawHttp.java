package insertionhours.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends exactly the bytes that it is given, however malformed. */
final class RawHttp {
  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }

    String mediaType() {
      return header("Content-Type") == null ? null : header("Content-Type").split(";")[0];
    }
  }

  /** A whole request; the server closes the connection after it. */
  Answer send(String request) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return parsed(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request whose headers are given as lines, closed after the answer. */
  Answer ask(String line, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length = body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n";
    return send(
        line
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + headers
            + length
            + "\r\n"
            + new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Answer parsed(String text) {
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] pair = lines[i].split(":", 2);
      headers.merge(pair[0].toLowerCase(Locale.ROOT), pair[1].strip(), (a, b) -> a + "\n" + b);
    }
    String body = text.substring(end + 4);
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      body = body.substring(body.indexOf("\r\n") + 2);
      body = body.substring(0, body.lastIndexOf("\r\n0\r\n"));
    }
    return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
  }
}
