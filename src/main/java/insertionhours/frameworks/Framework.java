package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A framework contract on a day: what its invoices make due, and beside it what its orders, each
 * spread evenly over its dates, let expect.
 *
 * @param triggerAmount null, as the two next, where no rule by invoices is known
 * @param ruleFrom null without rule
 * @param groupHourlyCost null when not agreed
 * @param hoursDue in force on the day, null when none are known
 * @param invoicedAmount of all invoices by the day, credit notes taken off
 * @param hoursOfInvoices what the rule gives for it, null without rule
 * @param orderedAmount of all orders
 * @param expectedAmount of the orders by the day
 * @param hoursExpected what the rule gives for it, null without rule
 * @param hoursAtEnd what the rule gives for all orders; without rule the hours that orders state
 * @param version 0 while nothing was entered
 */
public record Framework(
    long lotId,
    EuroAmount triggerAmount,
    EuroAmount stepAmount,
    Hours hoursPerStep,
    RuleSource ruleFrom,
    EuroAmount groupHourlyCost,
    LocalDate on,
    Hours hoursDue,
    BigDecimal invoicedAmount,
    Hours hoursOfInvoices,
    EuroAmount orderedAmount,
    EuroAmount expectedAmount,
    Hours hoursExpected,
    Hours hoursAtEnd,
    long version) {}
