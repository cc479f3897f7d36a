#pragma once

#include "read/xlsx/archive.hpp"
#include "read/xlsx/number_formats.hpp"

#include <map>
#include <string>
#include <vector>

namespace jixiao::xlsx {

/// Where the sheets and what they share lie in the file.
struct Parts {
    struct Listed {
        std::string name, part;
        bool is_hidden = false;
    };
    std::vector<Listed> sheets;
    std::string strings, styles;  // names of parts; empty when there are none
    bool counts_from_1904 = false;
};

/// Throws Refusal for a zip file that is not a workbook.
Parts find_parts(Archive const& archive);

/// The texts that cells refer to by number. Empty without such a part.
std::vector<std::string> shared_strings(Archive const& archive, std::string const& part);

/// How each style of a cell shows a number.
std::vector<Shown> cell_styles(Archive const& archive, std::string const& part);

}  // namespace jixiao::xlsx
