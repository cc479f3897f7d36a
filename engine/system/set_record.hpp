#pragma once

#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

namespace jixiao {

/// A file of a set that is being replaced: where it is to stand, and whether one stood there.
struct RecordedFile {
    std::filesystem::path target;
    bool existed = false;
};

/// Whether `name` is that of a record of a set, finished or on its way, of whatever process.
bool is_record_of_set(std::string_view name);

/// The record of a set of files whose new texts lie beside them (name_on_its_way): a small file in
/// the folder that holds them all. While it is there the set is not whole, and take_up_sets can
/// complete it; a single rename makes it, so that a crash finds all of the set or nothing begun.
class SetRecord {
public:
    /// From here on the set is to be all new. Throws fs::filesystem_error and Refusal.
    explicit SetRecord(std::vector<RecordedFile> const& files);
    /// From here on it is to be all old again. False when that could not be recorded.
    bool turn_back();
    /// The set is whole. A record that cannot be removed does no harm: nothing is left to rename.
    void remove();

private:
    std::filesystem::path file_;
};

/// Completes the sets of files in these folders that a run which is gone was writing: all new, or,
/// where it had turned back, all old. Their records are looked for up to the folder that holds all
/// of these. True when there was one. Throws Refusal when it cannot be completed.
bool take_up_sets(std::set<std::filesystem::path> const& folders);

}  // namespace jixiao
