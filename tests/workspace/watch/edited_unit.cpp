#include "tests/workspace/watch/edited_unit.hpp"

#include "tests/scratch.hpp"

namespace jixiao::tests {
namespace {

std::vector<std::string> const names{"新增企业", "合格率",   "培训场次", "群众满意度", "投诉件数",
                                     "年度报告", "服务提升", "经费成本", "床位总数"};
std::vector<std::string> const targets{
    "≥8家",     "100%", "12",     "约10场", "≤5件",     "9月前", "持续提升", "≤90万元",
    "超过上年", "≥9佳", "不发生", "≥95%",   "三级以上", "10",    "12月底前", "控制在预算内"};
std::vector<std::string> const rests{"",
                                     ", history: {2023: 7家}",
                                     ", history: {2023: 90%}",
                                     ", unit: 家",
                                     ", aliases: [培训场次]",
                                     ", aliases: [投诉件数, 别名]",
                                     ", weight: 10",
                                     ", plan: {Q1: 0%, Q2: 50%}",
                                     ", revised: [{from: 2024-08, target: ≥6家, reason: 调整}]",
                                     ", aggregation: last",
                                     ", direction: lower-is-better"};
std::vector<std::string> const values{"4家",
                                      "9",
                                      "5佳",
                                      "未到期",
                                      "不适用",
                                      "100%",
                                      "达成",
                                      "0",
                                      "约3家",
                                      "8月10日",
                                      "部分达成",
                                      "持续提升",
                                      "88万元",
                                      "12场",
                                      "{value: 3家, forecast: 9家, note: 少}",
                                      "{value: 6, possibility: 有可能, reason: 缓}",
                                      "",
                                      "12 # 家",
                                      "\n    value: 6家\n    score: 8\n    # 备注\n    note: 少",
                                      "\"4家,\"",
                                      "&a 4家",
                                      "*a",
                                      "4家,"};
std::vector<std::string> const periods{"2024Q1", "2024Q2", "2024Q3", "2024-07", "2023"};

}  // namespace

EditedUnit::EditedUnit(std::uint32_t seed) : random_{seed} {
    for (auto const* project : {"", "项目甲", "项目乙"}) {
        auto& table = tables_["table-" + std::to_string(tables_.size())];
        table.project = project;
        for (int i = 0; i < 3; ++i) table.rows.push_back(any_row());
    }
    for (auto const* period : {"2024Q2", "2024Q3"}) {
        auto& file = actuals_[period];
        file.period = period;
        for (int i = 0; i < 4; ++i) file.lines.push_back(any_line());
    }
}

EditedUnit::Row EditedUnit::any_row() {
    return {"R" + std::to_string(++rows_), one_of(names), one_of(targets), one_of(rests)};
}

EditedUnit::Line EditedUnit::any_line() {
    auto const by = below(12);
    auto name = by == 0 ? "R" + std::to_string(1 + below(12)) : by == 1 ? "别名" : one_of(names);
    return {std::move(name), one_of(values)};
}

void EditedUnit::edit_table() {
    auto& table = any_of(tables_)->second;
    auto& rows = table.rows;
    if (rows.empty()) return rows.push_back(any_row());
    auto const at = below(rows.size());
    switch (below(8)) {
        case 0: rows[at].target = one_of(targets); break;
        case 1: rows[at].name = one_of(names); break;
        case 2: rows[at].rest = one_of(rests); break;
        case 3: rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), any_row()); break;
        case 4: rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 5: rows[at].id = "R" + std::to_string(1 + below(12)); break;
        case 6: table.budget = std::to_string(1 + below(3)) + "00万元"; break;
        case 7: table.unit = table.unit == "某局" ? "另一局" : "某局"; break;
        default: break;
    }
}

void EditedUnit::edit_actuals() {
    if (actuals_.empty()) return;
    auto& file = any_of(actuals_)->second;
    auto& lines = file.lines;
    if (lines.empty()) return lines.push_back(any_line());
    auto const at = below(lines.size());
    switch (below(8)) {
        case 0:
        case 1: lines[at].value = one_of(values); break;
        case 2: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), any_line()); break;
        case 3: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 4:
            if (below(4) == 0)
                file.is_flow = !file.is_flow;
            else
                file.remark += "# 备注\n";
            break;
        case 5: std::swap(lines[at], lines.front()); break;
        case 6: file.values = file.values == "to-date" ? "in-period" : "to-date"; break;
        case 7:
            file.budget.push_back({one_of<std::string>({"部门整体", "项目甲", "项目乙"}),
                                   std::to_string(1 + below(9)) + "0万元"});
            break;
        default: break;
    }
}

void EditedUnit::edit_files() {
    switch (below(6)) {
        case 0: actuals_.erase(any_of(actuals_)); break;
        case 1:
        case 2: {
            auto const period = one_of(periods);
            auto& file = actuals_[period + (below(2) == 0 ? "" : "-again")];
            file.period = period;
            file.lines.push_back(any_line());
            break;
        }
        case 3: {
            auto table = tables_.extract(any_of(tables_));
            table.key() = "table-" + std::to_string(below(9));
            tables_.insert(std::move(table));
            break;
        }
        case 4: {
            auto& table = tables_["table-" + std::to_string(below(9))];
            table.project = "项目" + std::to_string(below(3));
            table.rows.push_back(any_row());
            break;
        }
        case 5:
            if (tables_.size() > 1) tables_.erase(any_of(tables_));
            break;
        default: break;
    }
    if (actuals_.empty()) actuals_["2024Q3"].period = "2024Q3";
}

void EditedUnit::edit_rules() {
    switch (below(3)) {
        case 0:
            profile_ = one_of<std::string>({"", "profile: shanxi\n", "profile: jilin\n"});
            break;
        case 1:
            profile_ = "profile: own.yaml\n";
            ahead_from_ = one_of<std::string>({"1.1", "1.3"});
            break;
        default:
            units_ = one_of<std::string>({"", "units: units.yaml\n"});
            own_unit_ = one_of<std::string>({"佳", "佳 家"});
            break;
    }
}

void EditedUnit::edit() {
    auto const which = below(20);
    if (which < 10) return edit_actuals();
    if (which < 15) return edit_table();
    if (which < 18) return edit_files();
    edit_rules();
}

std::map<std::string, std::string> EditedUnit::texts() const {
    std::map<std::string, std::string> texts;
    texts["jixiao.yaml"] = "indicators: indicators\nactuals: actuals\n" + profile_ + units_;
    texts["own.yaml"] =
        "profile: own\nextends: cn-default\npace:\n  ahead-from: " + ahead_from_ + "\n";
    texts["units.yaml"] = "counter:\n  words: " + own_unit_ + "\n";
    for (auto const& [name, table] : tables_) {
        auto text = table.project.empty() ? std::string{"table: department\n"}
                                          : "table: project\nproject: " + table.project + "\n";
        text += "unit: " + table.unit + "\nyear: 2024\nbudget: " + table.budget +
                "\ngoals:\n  - name: 目标\n    term: annual\n    indicators:";
        for (auto const& row : table.rows)
            text += "\n      - {id: " + row.id + ", path: [产出指标, 数量指标], name: " + row.name +
                    ", target: \"" + row.target + "\"" + row.rest + "}";
        texts["indicators/" + name + ".yaml"] = text + (table.rows.empty() ? " []\n" : "\n");
    }
    for (auto const& [name, file] : actuals_) {
        auto text = file.remark + "period: " + file.period + "\nvalues: " + file.values + "\n";
        std::map<std::string, std::string> once;  // a key stands once in a file
        if (!file.budget.empty()) text += "budget:\n";
        for (auto const& line : file.budget)
            if (once.emplace(line.name, line.value).second)
                text += "  " + line.name + ": " + line.value + "\n";
        once.clear();
        text += file.lines.empty() ? "actuals: {}\n" : file.is_flow ? "actuals: {\n" : "actuals:\n";
        for (auto const& line : file.lines)
            if (once.emplace(line.name, line.value).second)
                text += "  " + line.name + ": " + line.value + (file.is_flow ? ",\n" : "\n");
        if (file.is_flow && !file.lines.empty()) text += "}\n";
        texts["actuals/" + name + ".yaml"] = text;
    }
    return texts;
}

void EditedUnit::write(std::filesystem::path const& folder) {
    auto now = texts();
    for (auto const& [name, text] : written_)
        if (!now.contains(name)) std::filesystem::remove(folder / name);
    for (auto const& [name, text] : now)
        if (auto const known = written_.find(name);
            known == written_.end() || known->second != text)
            put(folder / name, text);
    written_ = std::move(now);
}

}  // namespace jixiao::tests
