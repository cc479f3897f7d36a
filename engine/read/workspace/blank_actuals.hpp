#pragma once

#include "base/catalog.hpp"
#include "model/book/actuals.hpp"

#include <string>
#include <utility>
#include <vector>

namespace jixiao {

/// A line of an actuals file that waits for its value.
struct BlankLine {
    std::vector<std::string> headings;  // of what begins here: a table, a 一级指标
    std::string name;                   // an indicator's name, alias or id
    std::string remark;                 // behind it as a comment
    bool is_due = true;                 // what is not yet due stands as a comment
};

/// Money of a table that waits for its amounts.
struct BlankMoney {
    std::string name;                                        // of the table
    std::string remark;                                      // behind it as a comment
    std::vector<std::pair<std::string, std::string>> lines;  // each 支出明细 with its remark
    std::vector<std::pair<std::string, std::string>> sources = {};  // each 资金来源, likewise
};

/// The key under which an indicator is reported: its name, or its id when the name is empty or too
/// long for a line.
std::string const& actuals_key(std::string const& name, std::string const& id);

/// The targets that one line serves, for its remark: each once, as far as they are few.
std::string few_targets(std::vector<std::string> const& targets);

/// An actuals file in which nothing is filled in yet, with a word to whoever fills it in.
std::string blank_actuals(Language language, Period period, Values values,
                          std::vector<BlankLine> const& lines,
                          std::vector<BlankMoney> const& money = {});

}  // namespace jixiao
