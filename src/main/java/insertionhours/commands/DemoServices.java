package insertionhours.commands;

import insertionhours.accounts.AccountsFeature;
import insertionhours.assignments.AssignmentsFeature;
import insertionhours.awaited.AwaitedFeature;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.calibration.CalibrationFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingFeature;
import insertionhours.eligibility.EligibilityFeature;
import insertionhours.erasure.ErasureFeature;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.exits.ExitsFeature;
import insertionhours.frameworks.FrameworksFeature;
import insertionhours.hours.HoursFeature;
import insertionhours.journal.JournalFeature;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.programme.ProgrammeFeature;
import insertionhours.reminders.RemindersFeature;
import insertionhours.samples.SamplesFeature;
import insertionhours.terms.TermsFeature;
import insertionhours.validation.ValidationFeature;

/** The product's own services, through which all of the demonstration's data are made. */
public record DemoServices(
    OrganisationsFeature organisations,
    AccountsFeature accounts,
    ContractsFeature contracts,
    ObligationsFeature obligations,
    BeneficiariesFeature beneficiaries,
    AssignmentsFeature assignments,
    CountingFeature counting,
    EligibilityFeature eligibility,
    EvidenceFeature evidence,
    SamplesFeature samples,
    ExitsFeature exits,
    ErasureFeature erasure,
    CalibrationFeature calibration,
    HoursFeature hours,
    ValidationFeature validation,
    TermsFeature terms,
    ProgrammeFeature programme,
    AwaitedFeature awaited,
    RemindersFeature reminders,
    FrameworksFeature frameworks,
    JournalFeature journal,
    DemoViews views) {}
