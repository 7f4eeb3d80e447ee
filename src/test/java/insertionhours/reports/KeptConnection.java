package insertionhours.reports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks for the same thing again and again on one connection, and costs next to nothing itself: a
 * client that makes objects of what it reads would be measured along with the service.
 */
final class KeptConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream answers;
  private final String headers;

  KeptConnection(int port, String token) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    answers = new BufferedInputStream(socket.getInputStream(), 65_536);
    headers = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
  }

  /**
   * @return how many bytes the answer's body has
   * @throws IOException if the answer is not 200
   */
  int get(String path) throws IOException {
    socket.getOutputStream().write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
    String status = line();
    if (!status.contains(" 200 ")) {
      throw new IOException(status);
    }
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase().startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    return length < 0 ? skipChunks() : skip(length);
  }

  private int skipChunks() throws IOException {
    int bytes = 0;
    int chunk;
    do {
      chunk = skip(Integer.parseInt(line(), 16));
      bytes += chunk;
      line();
    } while (chunk > 0);
    return bytes;
  }

  private int skip(int bytes) throws IOException {
    answers.skipNBytes(bytes);
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
