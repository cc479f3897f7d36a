#include "rules/status/places_within.hpp"

#include <filesystem>

namespace jixiao {

FilesWithin::FilesWithin(std::string_view folder) {
    auto const normal = std::filesystem::path{folder}.lexically_normal();
    if (!normal.empty() && normal != ".") prefix_ = (normal / "").lexically_normal().string();
}

std::string FilesWithin::operator()(std::string const& file) const {
    return file.starts_with(prefix_) ? file.substr(prefix_.size()) : file;
}

Message FilesWithin::operator()(Message message) const {
    if (message.literal) message.text = (*this)(message.text);
    for (auto& argument : message.arguments) argument = (*this)(std::move(argument));
    return message;
}

Evaluation places_within(std::string_view folder, Evaluation evaluation) {
    FilesWithin const within{folder};
    if (within.is_everywhere()) return evaluation;
    evaluation.grounds.reset();  // shares the verdicts
    for (std::size_t part = 0; part < evaluation.verdicts.parts().size(); ++part)
        for (auto& verdict : evaluation.verdicts.own(part))
            for (auto& step : verdict.derivation) step = within(std::move(step));
    return evaluation;
}

}  // namespace jixiao
