#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// What tells a row of the tables from others. Valid as long as the texts.
struct RowIdentity {
    std::string_view table, goal, id, name;
};

/// For each row of `before` the place of the same row in `now`, each used once; nothing where there
/// is none. The same are first those of one id and name, then of one table, goal and name, then of
/// one id: neither the order of files and rows, nor another name, nor another number makes it
/// another row.
std::vector<std::optional<std::size_t>> same_rows(std::vector<RowIdentity> const& before,
                                                  std::vector<RowIdentity> const& now);

}  // namespace jixiao
