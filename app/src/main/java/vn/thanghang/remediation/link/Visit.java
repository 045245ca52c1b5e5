package vn.thanghang.remediation.link;

import vn.thanghang.access.CurrentUser;
import vn.thanghang.remediation.task.Task;

/** Somebody behind a link: the person it was sent to, with the roles of this moment, and the task. */
public record Visit(TaskLink link, CurrentUser user, Task task) {}
