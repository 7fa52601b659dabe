/// The desk on the command line: the same as its pages can do, for people and for scripts.
@NullMarked
package signpost.desk.command;

import org.jspecify.annotations.NullMarked;
