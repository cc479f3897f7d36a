#pragma once

#include "read/document/import.hpp"
#include "read/yaml/source.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::tests {

using namespace document;

/// A document written with "|" for tabs, so that columns are seen.
inline std::string with_tabs(std::string text) {
    std::replace(text.begin(), text.end(), '|', '\t');
    return text;
}

/// Imports a document written with "|" for tabs.
inline Imported import_text(std::string const& text) {
    return import_document(with_tabs(text), "document.txt", {{}, "某局", {}});
}

/// A project's table with one annual part of the usual columns, and these rows in it.
inline std::string project_with(std::string const& rows) {
    return "洪山区2024年项目支出绩效目标申报表\n"
           "项目名称|科技管理|项目代码|420111103|单位名称|某局\n"
           "项目总预算|100|项目当年预算|90.5\n"
           "年度绩效目标表|||||||\n"
           "目标名称|一级指标|二级指标|三级指标|指标值|||指标值确定依据\n"
           "||||前年|上年|预计当年实现|\n" +
           rows;
}

inline std::vector<std::string> codes_of(std::vector<Diagnostic> const& diagnostics) {
    std::vector<std::string> codes;
    for (auto const& diagnostic : diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

}  // namespace jixiao::tests
