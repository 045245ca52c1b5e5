package vn.thanghang.remediation.parcel;

import vn.thanghang.remediation.task.Task;

/**
 * A task that many localities have alike.
 *
 * @param gatherer the agency that gathers its criterion
 */
public record ParcelTask(Task task, String gatherer) {}
