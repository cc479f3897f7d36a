#pragma once

#include "tests/scratch.hpp"

#include <string>

namespace jixiao::tests {

/// A workspace of two indicators with a quarter of actuals.
inline void put_live_unit(std::filesystem::path const& folder, std::string const& value) {
    put(folder / "jixiao.yaml", "indicators: indicators\nactuals: actuals\nlanguage: en\n");
    put(folder / "indicators/department.yaml",
        "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n  - name: 年度目标1\n"
        "    term: annual\n    indicators:\n"
        "      - {id: A-1, path: [产出指标, 数量指标], name: 新增企业, target: ≥8家}\n"
        "      - {id: A-2, path: [产出指标, 质量指标], name: 合格率, target: 100%}\n");
    put(folder / "actuals/2024Q3.yaml",
        "period: 2024Q3\nactuals:\n  新增企业: " + value + "\n  合格率: 100%\n");
}

/// Puts the text in place as most editors do: a new file, then a rename.
inline void save_by_renaming(std::filesystem::path const& file, std::string const& text) {
    auto const beside = file.string() + "~";
    put(beside, text);
    std::filesystem::rename(beside, file);
}

}  // namespace jixiao::tests
