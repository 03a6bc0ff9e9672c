// libyaml, the reader of YAML that Debian brings (libyaml-dev): its events, as they are.
#include <yaml.h>
