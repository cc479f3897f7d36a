#pragma once

#include "rules/budget/document.hpp"
#include "rules/budget/project_rows.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::budget {

/// The projects of 项目支出表 by name. Several units can each have a row of one name.
class ProjectList {
public:
    explicit ProjectList(Sheet const* sheet);

    bool empty() const { return rows_.empty(); }
    Sheet const& sheet() const { return *sheet_; }
    /// The rows of a project, or of a detail of it: 支持工业经济发展 is found as
    /// 支持工业经济发展-科学技术研究与开发资金 too.
    std::vector<std::size_t> find(std::string_view name, std::string_view project = {}) const;
    std::vector<std::size_t> const& rows() const { return rows_; }

private:
    Sheet const* sheet_;
    std::vector<std::size_t> rows_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

}  // namespace jixiao::budget
