package insertionhours.commands;

import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;

/** An enterprise on a lot of the demonstration, and how it does its hours there. */
record DemoFirm(Enterprise enterprise, Modality modality) {
  AwardRole role() {
    return switch (modality) {
      case SECONDMENT -> AwardRole.LENDING_EMPLOYER;
      case SUBCONTRACTING -> AwardRole.SUBCONTRACTOR;
      case JOINT_CONTRACTING -> AwardRole.JOINT_HOLDER;
      case DIRECT_HIRE, RESERVED_LOT -> AwardRole.HOLDER;
    };
  }
}
