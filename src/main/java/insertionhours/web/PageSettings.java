package insertionhours.web;

import jakarta.validation.Validator;

/**
 * What all pages share.
 *
 * @param validator of the commands that forms make
 * @param demo whether this is a demonstration, which every page then says
 */
public record PageSettings(Validator validator, boolean demo) {}
