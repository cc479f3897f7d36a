#include "read/document/facts.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/titles.hpp"
#include "read/document/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace jixiao::document {
namespace {

enum class Fact { unit, project, code, year, budget, budget_row };

constexpr int rank_of_authority = 3, rank_of_implementer = 2;

struct Key {
    std::string_view word;
    Fact fact;
    int rank = 0;  // of a unit
};
constexpr std::array keys{Key{"部门（单位）名称", Fact::unit, 4},
                          Key{"部门(单位)名称", Fact::unit, 4},
                          Key{"单位名称", Fact::unit, 4},
                          Key{"部门名称", Fact::unit, 4},
                          Key{"预算部门", Fact::unit, 4},
                          Key{"填报单位", Fact::unit, 4},
                          Key{"预算单位", Fact::unit, 4},
                          Key{"申报单位", Fact::unit, 4},
                          Key{"编报单位", Fact::unit, 4},
                          Key{"填报部门", Fact::unit, 4},
                          Key{"预算单位名称", Fact::unit, 4},
                          Key{"主管部门", Fact::unit, 3},
                          Key{"主管部门及代码", Fact::unit, 3},
                          Key{"项目主管部门", Fact::unit, 3},
                          Key{"主管单位", Fact::unit, 3},
                          Key{"市级主管部门", Fact::unit, 3},
                          Key{"省级主管部门", Fact::unit, 3},
                          Key{"项目单位", Fact::unit, 2},
                          Key{"实施单位", Fact::unit, 2},
                          Key{"项目实施单位", Fact::unit, 2},
                          Key{"项目执行单位", Fact::unit, 2},
                          Key{"项目名称", Fact::project},
                          Key{"专项名称", Fact::project},
                          Key{"专项资金名称", Fact::project},
                          Key{"转移支付名称", Fact::project},
                          Key{"项目代码", Fact::code},
                          Key{"项目编码", Fact::code},
                          Key{"预算年度", Fact::year},
                          Key{"年度", Fact::year},
                          Key{"项目当年预算", Fact::budget},
                          Key{"项目本年度预算", Fact::budget},
                          Key{"当年预算", Fact::budget},
                          Key{"整体支出总额", Fact::budget},
                          Key{"预算数", Fact::budget},
                          Key{"年度预算申请", Fact::budget},
                          Key{"年度资金总额", Fact::budget_row},
                          Key{"资金总额", Fact::budget_row}};

// Words of heads whose rows are not taken: persons and telephone numbers among them.
constexpr std::array<std::string_view, 38> head_words{
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
    "审核人",       "财政拨款",     "中期资金总额",
    "年度目标",     "审核意见"};

Key const* key_of(std::string_view cell) {
    if (cell.size() > 60) return nullptr;
    auto const packed = without_blanks(cell);
    auto const name = level_name(packed);
    auto const word = name.substr(0, std::min(name.find("："), name.find(':')));
    for (auto const* part : {"其中", "一、", "1."})
        if (name == part) return nullptr;
    auto const* const whole = std::find_if(keys.begin(), keys.end(), [&](Key const& key) {
        return key.word == name || key.word == word || key.word == packed;
    });
    return whole == keys.end() ? nullptr : whole;
}

bool is_key(std::string_view cell) {
    if (key_of(cell)) return true;
    for (auto const* word : {"单位:", "单位：", "金额单位:", "金额单位："})
        if (cell.starts_with(word)) return true;
    auto const packed = without_blanks(cell.substr(0, 100));
    auto const word = packed.substr(0, std::min(packed.find(':'), packed.find("：")));
    return std::find(head_words.begin(), head_words.end(), word) != head_words.end();
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

void take_unit(std::string const& name, int rank, ImportedTable& table) {
    if (rank < table.unit_rank || (rank == table.unit_rank && rank < 4)) return;
    auto unit = plain_unit(name);
    if (unit.empty() || is_amount(unit)) return;
    table.unit = std::move(unit);
    table.unit_rank = rank;
}

void take(Key const& key, std::vector<std::string> const& values, ImportedTable& table,
          std::string const& money) {
    switch (key.fact) {
        case Fact::unit:
            take_unit(values[0], key.rank, table);
            if (key.rank == rank_of_authority && table.authority.empty())
                table.authority = plain_unit(values[0]);
            if (key.rank == rank_of_implementer && table.implementer.empty())
                table.implementer = plain_unit(values[0]);
            break;
        case Fact::year:
            if (auto const year = year_in(values[0] + "年"); year && table.goals.empty())
                table.year = *year;
            break;
        case Fact::project: table.project = values[0]; break;
        case Fact::code: table.code = without_blanks(values[0]); break;
        case Fact::budget:
            if (is_amount(values[0])) table.budget = plain_amount(values[0]) + money;
            break;
        case Fact::budget_row:
            if (is_amount(values[0])) table.budget = plain_amount(values[0]) + money;
            break;
    }
}

}  // namespace

std::optional<std::string> money_in(PrintedRow const& row) {
    for (auto const& cell : row.cells) {
        if (cell.text.size() > 90) continue;
        auto const packed = without_blanks(cell.text);
        for (auto const* word : {"万元", "元"})
            for (auto const* form : {"({})", "（{}）"})
                if (packed.find(fmt::format(fmt::runtime(form), word)) != std::string::npos)
                    return word;
    }
    return std::nullopt;
}

std::string plain_unit(std::string_view name) {
    auto text = without_blanks(name);
    // [218]青竹区城市管理局, 776002-松河县人民法院, 305201杏坛市…
    auto const from = text.find_first_not_of("0123456789[]()-_【】");
    if (from == std::string::npos) return {};
    if (from > 0 && text.find_first_of("0123456789") < from) text.erase(0, from);
    for (auto const* end : {"(部门)", "（部门）", "(盖章)", "（盖章）", "(公章)", "（公章）"})
        if (text.ends_with(end)) text.resize(text.size() - std::string_view{end}.size());
    return text;
}

bool take_sole_fact(std::string const& text, ImportedTable& table) {
    if (text.empty() || text.size() > 200) return false;
    auto taken = false;
    for (auto const part : parts_of_line(text))
        for (auto const& key : keys) {
            auto const value = value_after(part, key.word);
            if (value.empty() || (key.fact != Fact::unit && key.fact != Fact::project)) continue;
            take(key, {std::string{value}}, table, {});
            taken = true;
            break;
        }
    return taken;
}

void take_listed_facts(std::string const& unit, std::string const& code, std::string const& budget,
                       std::string const& money, ImportedTable& table) {
    if (!unit.empty()) take_unit(unit, 4, table);
    table.code = without_blanks(code);
    if (is_amount(budget)) table.budget = plain_amount(budget) + money;
}

bool take_facts(PrintedRow const& row, ImportedTable& table, std::string const& money,
                Remarks& remarks) {
    auto taken = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const* const key = key_of(row.cells[i].text);
        if (key == nullptr) continue;
        auto values = values_after(row, i);
        // 项目名称：… in one cell.
        if (auto const own = value_after(row.cells[i].text, key->word); !own.empty())
            values = {std::string{own}};
        if (values.empty() || values[0].size() > 300) continue;
        take(*key, values, table, money_in(row).value_or(money));
        if (key->fact == Fact::code && table.code != values[0])
            remarks.note(import_codes::mended, row, i + 1,
                         say("line-wrap blanks or tags were removed from the cells"));
        taken = true;
    }
    return taken;
}

bool is_head_word(std::string_view text) {
    return !text.empty() && is_key(text);
}

bool is_head_row_of(PrintedRow const& row, std::size_t name) {
    for (auto const& cell : row.cells)
        if (cell.text.starts_with("单位:") || cell.text.starts_with("单位：")) return true;
    for (std::size_t i = 0; i < std::min(row.cells.size(), name + 1); ++i)
        if (is_key(row.cells[i].text) && !row.cells[i].text.empty()) return true;
    return false;
}

bool names_form(PrintedRow const& row) {
    auto const first = std::find_if(row.cells.begin(), row.cells.end(),
                                    [](PrintedCell const& c) { return !c.text.empty(); });
    if (first == row.cells.end()) return false;
    auto const* const key = key_of(first->text);
    return key != nullptr && (key->fact == Fact::project || key->rank == 4) && used_cells(row) > 1;
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

}  // namespace jixiao::document
