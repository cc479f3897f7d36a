#pragma once

#include "system/opened_library.hpp"

#include <openssl/evp.h>

namespace jixiao::history {

inline constexpr OpenedLibrary libcrypto{JIXIAO_LIBCRYPTO, "libssl3"};

JIXIAO_OPENED(libcrypto, EVP_Digest)
JIXIAO_OPENED(libcrypto, EVP_sha256)

}  // namespace jixiao::history
