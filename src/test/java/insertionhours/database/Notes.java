package insertionhours.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of one text column, for telling whether what was written is still there. */
record Notes(EmbeddedDatabase database) {

  void write(String text) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS note (text VARCHAR(50) PRIMARY KEY)");
      statement.execute("INSERT INTO note (text) VALUES ('" + text + "')");
    }
  }

  String read() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT GROUP_CONCAT(text) FROM note")) {
      result.next();
      return result.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
