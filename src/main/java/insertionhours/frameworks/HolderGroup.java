package insertionhours.frameworks;

import insertionhours.obligations.Award;
import insertionhours.obligations.AwardRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The holders of a lot and who stands behind each: a firm belongs to the member that engaged it,
 * directly or through others; one that nobody engaged belongs to the holder.
 */
final class HolderGroup {
  private final List<Award> awards;
  private final List<Award> members;

  /**
   * @param awards of a lot, the holder first
   */
  HolderGroup(List<Award> awards) {
    this.awards = List.copyOf(awards);
    this.members = awards.stream().filter(HolderGroup::isMember).toList();
  }

  List<Award> members() {
    return members;
  }

  /** The place among the members of the one that the firm belongs to. */
  int placeOf(long enterpriseId) {
    return place(enterpriseId, new HashSet<>()).orElse(0);
  }

  private Optional<Integer> place(long enterpriseId, Set<Long> visited) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).enterpriseId() == enterpriseId) {
        return Optional.of(i);
      }
    }
    return !visited.add(enterpriseId)
        ? Optional.empty()
        : awards.stream()
            .filter(award -> award.enterpriseId() == enterpriseId && award.engagedById() != null)
            .flatMap(award -> place(award.engagedById(), visited).stream())
            .findFirst();
  }

  private static boolean isMember(Award award) {
    return award.role() == AwardRole.HOLDER || award.role() == AwardRole.JOINT_HOLDER;
  }
}
