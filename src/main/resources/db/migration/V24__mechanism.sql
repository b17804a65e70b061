-- With whom a meeting belongs, the provinces' mechanism with Guangxi or that with Yunnan, which are never mixed: its series
-- tells; outside the yearly series its Chinese side; where no text names that, the mechanism of its Vietnamese side.
create function meeting_mechanism(readable text[])
returns table (meeting_id bigint, mechanism text) language sql stable as $$
  select m.id,
         case when m.series in ('spring_meeting', 'jwc') then 'guangxi'
              when m.series like 'yunnan%' then 'yunnan'
              when bool_or(j.side = 'CN' and j.slug <> 'van-nam') then 'guangxi'
              when bool_or(j.slug = 'van-nam') then 'yunnan'
              when bool_or(s.series in ('spring_meeting', 'jwc')) then 'guangxi'
              when bool_or(s.series like 'yunnan%') then 'yunnan' end
  from meeting m
  left join meeting_attendance(readable) a on a.meeting_id = m.id
  left join jurisdiction j on j.id = a.jurisdiction_id
  left join series_membership s on s.jurisdiction_id = j.id
  group by m.id
$$;
