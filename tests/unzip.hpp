#pragma once

#include "read/xlsx/archive.hpp"

#include <map>
#include <string>

namespace jixiao::tests {

/// The parts of a zip archive, such as a workbook, by their names.
inline std::map<std::string, std::string> unzip(std::string const& bytes) {
    xlsx::Archive const archive{bytes};
    std::map<std::string, std::string> parts;
    for (auto const& name : archive.names()) parts[name] = archive.read(name).value();
    return parts;
}

}  // namespace jixiao::tests
