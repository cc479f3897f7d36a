#pragma once

#include "tests/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <minizip/unzip.h>
#include <string>
#include <unistd.h>

namespace jixiao::tests {

/// The files in a zip archive, such as a workbook, by their names.
inline std::map<std::string, std::string> unzip(std::string const& bytes) {
    auto name = (std::filesystem::temp_directory_path() / "jixiao-zip.XXXXXX").string();
    auto const descriptor = ::mkstemp(name.data());
    REQUIRE(descriptor >= 0);
    ::close(descriptor);
    std::ofstream{name, std::ios::binary} << bytes;
    auto* const zip = unzOpen64(name.c_str());
    std::filesystem::remove(name);
    REQUIRE(zip != nullptr);
    std::map<std::string, std::string> files;
    for (auto more = unzGoToFirstFile(zip); more == UNZ_OK; more = unzGoToNextFile(zip)) {
        unz_file_info64 info{};
        char file[256];
        REQUIRE(unzGetCurrentFileInfo64(zip, &info, file, sizeof file, nullptr, 0, nullptr, 0) ==
                UNZ_OK);
        std::string text(static_cast<std::size_t>(info.uncompressed_size), '\0');
        REQUIRE(unzOpenCurrentFile(zip) == UNZ_OK);
        CHECK(unzReadCurrentFile(zip, text.data(), static_cast<unsigned>(text.size())) ==
              static_cast<int>(text.size()));
        CHECK(unzCloseCurrentFile(zip) == UNZ_OK);  // which checks the sum of the bytes
        files[file] = text;
    }
    unzClose(zip);
    return files;
}

}  // namespace jixiao::tests
