package vn.thanghang.assignment.web;

import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Sheet;

/** A sheet in which a criterion stands, with the agencies of its day. */
public record CriterionFile(Sheet sheet, CriterionLine line, Roster roster) {}
