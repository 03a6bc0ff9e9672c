// libpq, the library of PostgreSQL for its clients, that Debian brings (libpq-dev): its calls, as they are.
#include <libpq-fe.h>
