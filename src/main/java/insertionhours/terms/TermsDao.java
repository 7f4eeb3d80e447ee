package insertionhours.terms;

import insertionhours.contracts.PurchaseFamily;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(FollowUpTerms.class)
@RegisterConstructorMapper(SizingDefault.class)
interface TermsDao {
  String COLUMNS =
      """
      SELECT facilitator_organisation_id, contracting_authority_id, calendar, days_to_declare,
             amber_below, red_below, minimum_hours, penalty_per_hour, hours_per_day,
             hours_per_month, hours_per_year, contact_name, contact_email, contact_phone, version
      FROM follow_up_terms
      """;

  @SqlQuery(
      COLUMNS
          + """
            WHERE facilitator_organisation_id = :organisation
              AND contracting_authority_id = :authority
            """)
  Optional<FollowUpTerms> find(long organisation, long authority);

  @SqlQuery(COLUMNS + "WHERE facilitator_organisation_id IN (<organisations>)")
  List<FollowUpTerms> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  /** Fails as a duplicate key when there are terms already. */
  @SqlUpdate(
      """
      INSERT INTO follow_up_terms (facilitator_organisation_id, contracting_authority_id, calendar,
                                   days_to_declare, amber_below, red_below, minimum_hours,
                                   penalty_per_hour, hours_per_day, hours_per_month,
                                   hours_per_year, contact_name, contact_email, contact_phone,
                                   changed_at)
      VALUES (:organisation, :authority, :draft.calendar, :draft.daysToDeclare, :draft.amberBelow,
              :draft.redBelow, :draft.minimumHours, :draft.penaltyPerHour, :draft.hoursPerDay,
              :draft.hoursPerMonth, :draft.hoursPerYear, :draft.contactName, :draft.contactEmail,
              :draft.contactPhone, :now)
      """)
  void insert(
      long organisation,
      long authority,
      @BindMethods("draft") FollowUpTermsDraft draft,
      Instant now);

  @SqlUpdate(
      """
      UPDATE follow_up_terms
      SET calendar = :draft.calendar,
          days_to_declare = :draft.daysToDeclare,
          amber_below = :draft.amberBelow,
          red_below = :draft.redBelow,
          minimum_hours = :draft.minimumHours,
          penalty_per_hour = :draft.penaltyPerHour,
          hours_per_day = :draft.hoursPerDay,
          hours_per_month = :draft.hoursPerMonth,
          hours_per_year = :draft.hoursPerYear,
          contact_name = :draft.contactName,
          contact_email = :draft.contactEmail,
          contact_phone = :draft.contactPhone,
          changed_at = :now,
          version = version + 1
      WHERE facilitator_organisation_id = :organisation
        AND contracting_authority_id = :authority
        AND version = :version
      """)
  int update(
      long organisation,
      long authority,
      @BindMethods("draft") FollowUpTermsDraft draft,
      long version,
      Instant now);

  @SqlQuery(
      """
      SELECT family, valid_from, effort_rate, hourly_labour_cost, source
      FROM sizing_default
      WHERE facilitator_organisation_id = :organisation
        AND contracting_authority_id = :authority
      ORDER BY family, valid_from DESC
      """)
  List<SizingDefault> defaults(long organisation, long authority);

  @SqlUpdate(
      """
      INSERT INTO sizing_default (facilitator_organisation_id, contracting_authority_id, family,
                                  valid_from, effort_rate, hourly_labour_cost, source)
      VALUES (:organisation, :authority, :draft.family, :draft.validFrom, :draft.effortRate,
              :draft.hourlyLabourCost, :draft.source)
      ON DUPLICATE KEY UPDATE effort_rate = :draft.effortRate,
                              hourly_labour_cost = :draft.hourlyLabourCost,
                              source = :draft.source
      """)
  void putDefault(
      long organisation, long authority, @BindMethods("draft") SizingDefaultDraft draft);

  @SqlUpdate(
      """
      DELETE FROM sizing_default
      WHERE facilitator_organisation_id = :organisation
        AND contracting_authority_id = :authority
        AND family = :family
        AND valid_from = :validFrom
      """)
  int removeDefault(long organisation, long authority, PurchaseFamily family, LocalDate validFrom);
}
