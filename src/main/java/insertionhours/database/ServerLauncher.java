package insertionhours.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Brings a server up until it answers, or leaves nothing running. */
record ServerLauncher(ServerCommand command, Credentials credentials) {

  private static final int PORTS_TO_TRY = 5;

  /** A port that was free a moment ago may be taken by another program in between. */
  ServerProcess startOnFreePort() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      ServerProcess server = ServerProcess.launch(prepared(), freePort());
      try {
        return ready(server);
      } catch (EmbeddedDatabaseException failure) {
        if (attempt == PORTS_TO_TRY || !server.foundPortTaken()) {
          throw failure;
        }
      }
    }
  }

  ServerProcess startOn(int port) throws IOException, InterruptedException {
    return ready(ServerProcess.launch(prepared(), port));
  }

  private ServerProcess ready(ServerProcess server) throws InterruptedException {
    boolean ready = false;
    try {
      server.awaitReady(credentials);
      ready = true;
      return server;
    } finally {
      if (!ready) {
        server.stop();
      }
    }
  }

  private ServerCommand prepared() throws IOException {
    DurableFiles.writeSecret(command.folder().startStatements(), startStatements());
    return command;
  }

  /**
   * Runs before the server accepts anybody. A new installation lets root in over TCP without a
   * password; these statements run with all rights anyhow, so that nobody needs root at all.
   */
  private String startStatements() {
    return """
    CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
    DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
    DELETE FROM mysql.proxies_priv;
    FLUSH PRIVILEGES;
    CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
    ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
    GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
    """
        .formatted(ServerProcess.DATABASE, credentials.user(), credentials.password());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
