// SQLite, the file that is a database, that Debian brings (libsqlite3-dev): its calls, as they are.
#include <sqlite3.h>
