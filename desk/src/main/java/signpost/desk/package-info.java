/// Where the team reads, answers, measures and forgets: a program on the reader's own machine.
@NullMarked
package signpost.desk;

import org.jspecify.annotations.NullMarked;
