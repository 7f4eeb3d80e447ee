package insertionhours.calibration;

/** The sentences and names of one language. */
public interface StepWording {
  /** The sentence of a key, with its arguments (ready-made texts) put in. */
  String text(String key, Object... arguments);

  /** What a trade is called. */
  String trade(String code);
}
