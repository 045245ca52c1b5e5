package vn.thanghang.assignment;

/**
 * What is wrong in a field of a form.
 *
 * @param field name of the field
 * @param subject the agency or text it is about; empty where there is none
 */
public record Fault(String field, SheetRefusal reason, String subject) {}
