#include "model/target/grammar/tokens.hpp"

#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/names.hpp"
#include "model/target/grammar/per.hpp"

#include <cassert>

namespace jixiao::grammar {
namespace {

/// What every token but free words begins with: most characters of a name are passed over by one
/// look here.
FirstCharacters const& first_of_tokens() {
    static FirstCharacters const first = [] {
        FirstCharacters all{"、。□《》含包好几若数上每次下当逐至到±正之不间提超编翻减无杜没第前"};
        for (char ascii = ' '; ascii <= '~'; ++ascii) all.add({&ascii, 1});
        for (auto const* others :
             {&closed_words.first, &words_ahead.first, &adjectives.first, &first_of_names(),
              &first_of_grades(), &first_of_dates(), &first_of_words_before(),
              &first_of_words_behind(), &first_of_change_words(), &first_of_measures(),
              &first_of_periods()})
            all.add(*others);
        return all;
    }();
    return first;
}

}  // namespace

Tokens Lexer::all() {
    while (at_ < input_.text.size()) {
        refuse_gap();
        auto const may_begin = first_of_tokens().begin(input_.from(at_));
        assert(may_begin || !take_token());
        if (!may_begin || !take_token()) add(Kind::words, at_ + character_bytes(input_.text, at_));
    }
    return std::move(tokens_);
}

bool Lexer::take_token() {
    refuse_hole();
    refuse_vague();
    return take_mark() || take_ordinary() || take_behind_number() || take_closed() || take_number();
}

Tokens tokenize(Input const& input) {
    return Lexer{input}.all();
}

}  // namespace jixiao::grammar
