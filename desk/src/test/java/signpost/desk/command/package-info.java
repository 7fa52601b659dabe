@NullMarked
package signpost.desk.command;

import org.jspecify.annotations.NullMarked;
