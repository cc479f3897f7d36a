#include "app/bulk/row_classes.hpp"

#include "app/bulk/plain_text.hpp"
#include "base/ends_with_one_of.hpp"
#include "model/book/profile.hpp"

#include <limits>
#include <type_traits>

namespace jixiao::bulk {

// So that every word of a row, also one that is added to them, tells classes apart.
static_assert(std::has_unique_object_representations_v<RowWords>);

std::vector<std::string> path_steps(std::string_view path, Form form) {
    std::string_view const between = form == Form::csv ? "/" : "\",\"";
    std::vector<std::string> steps;
    for (std::size_t begin = 0; begin <= path.size() && !path.empty();) {
        auto const end = std::min(path.find(between, begin), path.size());
        steps.emplace_back(path.substr(begin, end - begin));
        begin = end + between.size();
    }
    return steps;
}

std::uint16_t RowClasses::class_of(RowWords const& words) {
    std::string_view const bytes{reinterpret_cast<char const*>(&words), sizeof words};
    return classes_.get(bytes, [&] {
        constexpr auto most = std::numeric_limits<std::uint16_t>::max();
        return last_class_ == most ? odd : ++last_class_;
    });
}

/// Names of places (排名) are odd: there it counts whether the target is a whole number.
std::uint16_t RowClasses::make_name(std::string_view name) {
    if (name.empty() || !is_plain_text(name) || ends_with_one_of(name, profile_.place_names))
        return odd;
    indicator_.name = name;
    indicator_.path = {};
    return class_of(names_(indicator_));
}

std::uint16_t RowClasses::make_path(std::string_view path, Form form) {
    indicator_.name.clear();
    indicator_.path = path_steps(path, form);
    for (auto const& step : indicator_.path)
        for (auto const* mark : {"，", "、", "\""})
            if (step.find(mark) != step.npos) return odd;
    if (!is_plain_text(path)) return odd;
    return class_of(names_(indicator_));
}

std::uint16_t RowClasses::of_name(std::string_view name) {
    return known_names_.get(name, [&] { return make_name(name); });
}

std::uint16_t RowClasses::of_path(std::string_view path, Form form) {
    return known_paths_.get(path, [&] { return make_path(path, form); });
}

}  // namespace jixiao::bulk
