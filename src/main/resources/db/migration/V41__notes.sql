-- What a clerk enters without a paper rests on the clerk's own note: a text like any other, with passages that are cited.
alter domain document_type drop constraint document_type_check;
alter domain document_type add constraint document_type_check check
  (value in ('minutes', 'mou', 'agreement', 'joint_communique', 'joint_statement', 'action_plan', 'treaty', 'three_legal_docs',
             'domestic_act', 'letter', 'unspecified', 'article', 'note'));
