#pragma once

#include "app/cli/shell.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// A workspace by the folder it was read from.
struct Member {
    std::string folder;
    Workspace workspace;
};

/// What -C names: one workspace, or each of those that its jixiao.yaml names.
struct Members {
    Workspace naming;  // the one that names them: its language, what is wrong in it
    std::vector<Member> all;
    bool are_many = false;
    std::optional<Language> language() const;
};

Members load_members(Shell const& shell);

/// The period asked for, else the latest with actuals in any of them. Throws
/// Refusal.
Period chosen_period(Shell const& shell, Members const& members);

/// A Refusal when none of the books has a table that is called so.
void require_table(Members const& members, std::string const& wanted);

}  // namespace jixiao
