#pragma once

#include <memory>
#include <string>
#include <utility>

namespace jixiao {

/// A text that copies share and nobody changes: reads like a constant string.
class SharedText {
public:
    SharedText() : SharedText{std::string{}} {}
    SharedText(std::string text) : text_{std::make_shared<std::string const>(std::move(text))} {}
    explicit SharedText(std::shared_ptr<std::string const> text) : text_{std::move(text)} {}

    std::string const& text() const { return *text_; }
    operator std::string const&() const { return *text_; }
    bool operator==(SharedText const& other) const {
        return text_ == other.text_ || *text_ == *other.text_;
    }

private:
    std::shared_ptr<std::string const> text_;
};

}  // namespace jixiao
