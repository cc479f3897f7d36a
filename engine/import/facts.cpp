#include "import/facts.hpp"

#include "import/clean_cell.hpp"
#include "import/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace jixiao::importing {
namespace {

enum class Fact { unit, project, code, budget, budget_row };

struct Key {
    std::string_view word;
    Fact fact;
};
constexpr std::array keys{
    Key{"部门（单位）名称", Fact::unit}, Key{"单位名称", Fact::unit},
    Key{"部门名称", Fact::unit},         Key{"预算部门", Fact::unit},
    Key{"项目名称", Fact::project},      Key{"项目代码", Fact::code},
    Key{"项目编码", Fact::code},         Key{"项目当年预算", Fact::budget},
    Key{"项目本年度预算", Fact::budget}, Key{"年度资金总额", Fact::budget_row},
    Key{"当年预算", Fact::budget}};

// Words of heads whose rows are not taken: persons and telephone numbers among them.
constexpr std::array<std::string_view, 34> head_words{
    "填报人",       "联系人",       "联系电话",
    "电话",         "项目负责人",   "负责人",
    "填报日期",     "项目主管部门", "主管部门",
    "项目执行单位", "实施单位",     "项目申请理由",
    "项目主要内容", "项目总预算",   "项目前两年预算及当年预算变动情况",
    "项目资金来源", "资金来源项目", "部门职能概述",
    "年度工作任务", "整体绩效目标", "项目绩效总目标",
    "名称",         "项目类别",     "项目属性",
    "项目期",       "实施期",       "项目资金",
    "其中",         "上年结转",     "年度总体目标",
    "总体目标",     "预期目标",     "单位负责人",
    "审核人"};

Key const* key_of(std::string_view cell) {
    if (cell.size() > 60) return nullptr;
    auto const name = level_name(cell);
    auto const word = name.substr(0, std::min(name.find("："), name.find(':')));
    auto const* const whole = std::find_if(keys.begin(), keys.end(), [&](Key const& key) {
        return key.word == name || key.word == word || key.word == without_blanks(cell);
    });
    return whole == keys.end() ? nullptr : whole;
}

bool is_key(std::string_view cell) {
    if (key_of(cell)) return true;
    auto const packed = without_blanks(cell.substr(0, 100));
    return std::find(head_words.begin(), head_words.end(), packed) != head_words.end();
}

/// The cells after `index` up to the next key that are filled.
std::vector<std::string> values_after(PrintedRow const& row, std::size_t index) {
    std::vector<std::string> values;
    for (auto i = index + 1; i < row.cells.size() && !is_key(row.cells[i].text); ++i)
        if (!row.cells[i].text.empty()) values.push_back(row.cells[i].text);
    return values;
}

std::string plain_amount(std::string text) {
    std::erase(text, ',');
    return text;
}

void take(Fact fact, std::vector<std::string> const& values, ImportedTable& table,
          std::string const& money) {
    switch (fact) {
        case Fact::unit: table.unit = values[0]; break;
        case Fact::project: table.project = values[0]; break;
        case Fact::code: table.code = without_blanks(values[0]); break;
        case Fact::budget:
            if (is_amount(values[0])) table.budget = plain_amount(values[0]) + money;
            break;
        case Fact::budget_row: {
            // 年初预算数, 全年预算数, 全年执行数 of a self-evaluation; else the one amount.
            auto const at = values.size() >= 3 ? 1u : 0u;
            if (is_amount(values[at])) table.budget = plain_amount(values[at]) + money;
            break;
        }
    }
}

}  // namespace

bool take_facts(PrintedRow const& row, ImportedTable& table, std::string const& money,
                Remarks& remarks) {
    auto taken = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const* const key = key_of(row.cells[i].text);
        if (key == nullptr) continue;
        auto const values = values_after(row, i);
        if (values.empty() || values[0].size() > 300) continue;
        take(key->fact, values, table, money);
        if (key->fact == Fact::code && table.code != values[0])
            remarks.note(import_codes::mended, row, i + 1,
                         say("blanks of line wraps or tags were taken out of the cells"));
        taken = true;
    }
    return taken;
}

bool is_head_row(PrintedRow const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](PrintedCell const& cell) {
        return is_key(cell.text) || cell.text.starts_with("其中：");
    });
}

std::string without_number(std::string_view text) {
    if (text.starts_with("项目")) {
        auto const rest = text.substr(std::string_view{"项目"}.size());
        auto const colon = std::min(rest.find(':'), rest.find("："));
        if (colon != std::string_view::npos && colon > 0 &&
            rest.substr(0, colon).find_first_not_of("0123456789 ") == std::string_view::npos) {
            auto const after = colon + (rest[colon] == ':' ? 1 : std::string_view{"："}.size());
            text = rest.substr(after);
        }
    }
    auto const digits = std::min(text.find_first_not_of("0123456789"), text.size());
    for (std::string_view const dot : {".", "．", "、"})
        if (digits > 0 && text.substr(digits).starts_with(dot)) {
            auto const rest = text.substr(digits + dot.size());
            // "2.5亿元" is no number of a list.
            if (!rest.empty() && (rest[0] < '0' || rest[0] > '9')) text = rest;
            break;
        }
    return std::string{text.substr(std::min(text.find_first_not_of(' '), text.size()))};
}

}  // namespace jixiao::importing
