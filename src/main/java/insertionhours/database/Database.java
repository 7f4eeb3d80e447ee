package insertionhours.database;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The project's own types in SQL: hours and amounts are decimals, a month is the date of its first
 * day, an instant is a {@code DATETIME(6)} in UTC whatever the zone of the machine.
 */
public final class Database {
  private Database() {}

  public static Jdbi prepare(Jdbi jdbi) {
    jdbi.installPlugin(new SqlObjectPlugin());
    jdbi.configure(
        StatementExceptions.class, problems -> problems.setMessageRendering(Database::said));
    jdbi.registerArgument(new HoursArgument());
    jdbi.registerArgument(new EuroAmountArgument());
    jdbi.registerArgument(new MonthArgument());
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerColumnMapper(
        Hours.class,
        (row, column, context) -> {
          BigDecimal value = row.getBigDecimal(column);
          return value == null ? null : new Hours(value);
        });
    jdbi.registerColumnMapper(
        EuroAmount.class,
        (row, column, context) -> {
          BigDecimal value = row.getBigDecimal(column);
          return value == null ? null : new EuroAmount(value);
        });
    jdbi.registerColumnMapper(
        YearMonth.class,
        (row, column, context) -> {
          LocalDate value = row.getObject(column, LocalDate.class);
          return value == null ? null : YearMonth.from(value);
        });
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          LocalDateTime value = row.getObject(column, LocalDateTime.class);
          return value == null ? null : value.toInstant(ZoneOffset.UTC);
        });
    return jdbi;
  }

  /** Messages come into the log: the statement tells enough, its values are people's. */
  private static String said(StatementException problem) {
    StatementContext context = problem.getStatementContext();
    String sql = context == null ? null : context.getRawSql();
    return sql == null
        ? problem.getShortMessage()
        : problem.getShortMessage() + " [" + sql.strip() + "]";
  }

  private static final class HoursArgument extends AbstractArgumentFactory<Hours> {
    HoursArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(Hours value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setBigDecimal(position, value.value());
    }
  }

  private static final class EuroAmountArgument extends AbstractArgumentFactory<EuroAmount> {
    EuroAmountArgument() {
      super(Types.DECIMAL);
    }

    @Override
    protected Argument build(EuroAmount value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setBigDecimal(position, value.value());
    }
  }

  private static final class MonthArgument extends AbstractArgumentFactory<YearMonth> {
    MonthArgument() {
      super(Types.DATE);
    }

    @Override
    protected Argument build(YearMonth value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value.atDay(1));
    }
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    private static final DateTimeFormatter MICROSECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    InstantArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      // As text: from MariaDB 10's version number the driver concludes that it knows no
      // microseconds.
      String utc = MICROSECONDS.format(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
      return (position, statement, context) -> statement.setString(position, utc);
    }
  }
}
