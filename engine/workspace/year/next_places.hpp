#pragma once

#include "read/workspace/manifest.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jixiao::year {

/// Paths of jixiao.yaml in their order; nothing in the place of one that is left out.
using NextPaths = std::vector<std::optional<std::string>>;

/// Where the files of the next year lie: as last year's did, with the year in their names. Tables
/// that lay outside the workspace come into its folder "indicators".
class NextPlaces {
public:
    /// Of the workspace at `from`, whose jixiao.yaml says this.
    NextPlaces(Manifest const& manifest, std::filesystem::path const& from, int year);

    /// The place, from the new folder, of the table that goes over from `file`; another one where
    /// two of last year would have the same.
    std::filesystem::path place_of(std::string const& file);
    /// What `indicators` names then: the paths below which a table went over.
    NextPaths indicators() const;
    /// The new folder of actuals.
    std::string const& actuals() const { return actuals_; }

private:
    struct Named {
        std::filesystem::path before;  // absolute
        std::filesystem::path next;    // from the new folder
        bool is_folder = false, is_used = false;
    };

    std::string in_next_year(std::string path) const;
    /// Whether a path stays in the workspace.
    static bool is_inside(std::filesystem::path const& path);

    int year_;
    std::vector<Named> named_;
    std::set<std::filesystem::path> taken_;
    std::string actuals_ = "actuals";
};

}  // namespace jixiao::year
