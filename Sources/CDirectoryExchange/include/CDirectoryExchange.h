#ifndef CARECAP_DIRECTORY_EXCHANGE_H
#define CARECAP_DIRECTORY_EXCHANGE_H

/// Exchanges what stands at two paths in one step. Returns 0, or -1 with errno: ENOSYS, EINVAL
/// or ENOTSUP where the system or the file system cannot do so.
///
/// The call is hidden from Swift: glibc declares it for GNU programs only.
int carecap_exchange(const char *first, const char *second);

#endif
