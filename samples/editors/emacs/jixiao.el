;;; jixiao.el --- Jixiao in Emacs 29 or later, by eglot  -*- lexical-binding: t; -*-

;; (load "…/jixiao.el") in init.el. In a file of a workspace: M-. from an actual to its rows and back,
;; C-h . for how a target is read and why a colour, M-x eglot-rename, M-x eglot-code-actions.

(require 'eglot)

(defvar jixiao-program "jixiao" "The program, or its path.")

(defun jixiao-start ()
  "Start Jixiao where the file belongs to a workspace."
  (when (and buffer-file-name
             (string-match-p "\\.ya?ml\\'" buffer-file-name)
             (locate-dominating-file buffer-file-name "jixiao.yaml"))
    (eglot-ensure)))

(dolist (mode '(yaml-mode yaml-ts-mode conf-mode))
  (add-to-list 'eglot-server-programs (list mode jixiao-program "lsp")))

(add-hook 'yaml-mode-hook #'jixiao-start)
(add-hook 'yaml-ts-mode-hook #'jixiao-start)

(provide 'jixiao)
;;; jixiao.el ends here
