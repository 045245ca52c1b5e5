package vn.thanghang.indexstats.composite;

import java.util.List;

/**
 * One step that really ran.
 *
 * @param step the step with its parameters
 * @param table what it made
 * @param detail what it knows beyond the table
 * @param notes what it met and treated by rule
 */
public record StepResult(Step step, IndicatorTable table, StepDetail detail, List<Note> notes) {

    public StepResult {
        notes = List.copyOf(notes);
    }
}
