/// All that works on one database, put together once for the pages and the commands.
@NullMarked
package signpost.desk.work;

import org.jspecify.annotations.NullMarked;
