#pragma once

#include "tests/catch.hpp"

#include <map>
#include <string>
#include <zip.h>

namespace jixiao::tests {

/// A zip archive with these parts, encrypted when there is a password.
inline std::string zipped(std::map<std::string, std::string> const& parts,
                          std::string const& password = "") {
    auto* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);  // past the closing of the archive
    auto* const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    for (auto const& [name, text] : parts) {
        auto* const part = zip_source_buffer(archive, text.data(), text.size(), 0);
        auto const index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        // What is large is stored: to pack it takes longer than the test that needs it.
        if (text.size() > (std::size_t{8} << 20))
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        if (!password.empty())
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                    password.c_str());
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(source) == 0);
    std::string bytes;
    char buffer[4096];
    for (zip_int64_t got = 0; (got = zip_source_read(source, buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, static_cast<std::size_t>(got));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

}  // namespace jixiao::tests
