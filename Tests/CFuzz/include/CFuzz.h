#include <stddef.h>
#include <stdint.h>

/// Drives a function with inputs of its own making, as the options in the arguments say; of libFuzzer.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
