#define _GNU_SOURCE
#include "CProcess.h"
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void ubique_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Also where the system pipes core dumps to a program, which the limit does not stop.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void ubique_ignore_keyboard_signals(void) {
  const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
  for (int i = 0; i < 3; i++) signal(keys[i], SIG_IGN);
}

void ubique_begin_anew(char *const *arguments) {
  // By this link the same program is found, even when its file was replaced meanwhile.
  execve("/proc/self/exe", arguments, environ);
}
