// expat, the reader of XML that Debian brings (libexpat1-dev): its events, as they are.
#include <expat.h>
