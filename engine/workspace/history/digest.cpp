#include "workspace/history/digest.hpp"

#include "read/workspace/profile_entries.hpp"
#include "workspace/history/libcrypto.hpp"

#include <array>
#include <stdexcept>

namespace jixiao::history {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error{"SHA-256 is not available"};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 15U];
    }
    return text;
}

std::string digest_of(Profile const& profile) {
    std::string values;
    for (auto const& [key, value] : profile_entries(profile))
        values.append(key).append("=").append(value).append("\n");
    return sha256(values);
}

}  // namespace jixiao::history
