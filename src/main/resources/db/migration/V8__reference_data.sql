-- Jurisdictions. On 2025-07-01 Hà Giang and the old Tuyên Quang became a new Tuyên Quang, Hải Dương and the old Hải Phòng a
-- new Hải Phòng (vnexpress.net 4897740).
insert into jurisdiction (id, slug, name, name_zh, name_en, side, type, valid_from, valid_to, successor_id, position) values
  ( 1, 'quang-ninh',            'Quảng Ninh',     '广宁', 'Quang Ninh',  'VN', 'province', null, null, null, 10),
  ( 2, 'lang-son',              'Lạng Sơn',       '谅山', 'Lang Son',    'VN', 'province', null, null, null, 20),
  ( 3, 'cao-bang',              'Cao Bằng',       '高平', 'Cao Bang',    'VN', 'province', null, null, null, 30),
  ( 4, 'tuyen-quang',           'Tuyên Quang',    '宣光', 'Tuyen Quang', 'VN', 'province', '2025-07-01', null, null, 50),
  ( 5, 'ha-giang',              'Hà Giang',       '河江', 'Ha Giang',    'VN', 'province', null, '2025-06-30', 4, 40),
  ( 6, 'tuyen-quang-truoc-2025','Tuyên Quang',    '宣光', 'Tuyen Quang (until 2025)', 'VN', 'province', null, '2025-06-30', 4, 55),
  ( 7, 'hai-phong',             'Hải Phòng',      '海防', 'Hai Phong',   'VN', 'province', '2025-07-01', null, null, 60),
  ( 8, 'hai-phong-truoc-2025',  'Hải Phòng',      '海防', 'Hai Phong (until 2025)', 'VN', 'province', null, '2025-06-30', 7, 65),
  ( 9, 'hai-duong',             'Hải Dương',      '海阳', 'Hai Duong',   'VN', 'province', null, '2025-06-30', 7, 66),
  (10, 'lao-cai',               'Lào Cai',        '老街', 'Lao Cai',     'VN', 'province', null, null, null, 70),
  (11, 'lai-chau',              'Lai Châu',       '莱州', 'Lai Chau',    'VN', 'province', null, null, null, 80),
  (12, 'dien-bien',             'Điện Biên',      '奠边', 'Dien Bien',   'VN', 'province', null, null, null, 90),
  (20, 'quang-tay',             'Quảng Tây',      '广西', 'Guangxi',     'CN', 'autonomous_region', null, null, null, 200),
  (21, 'van-nam',               'Vân Nam',        '云南', 'Yunnan',      'CN', 'province', null, null, null, 210),
  (22, 'nam-ninh',              'Nam Ninh',       '南宁', 'Nanning',     'CN', 'city', null, null, null, 220),
  (23, 'sung-ta',               'Sùng Tả',        '崇左', 'Chongzuo',    'CN', 'city', null, null, null, 230),
  (24, 'bach-sac',              'Bách Sắc',       '百色', 'Baise',       'CN', 'city', null, null, null, 240),
  (25, 'phong-thanh-cang',      'Phòng Thành Cảng','防城港','Fangchenggang','CN', 'city', null, null, null, 250),
  (26, 'bac-hai',               'Bắc Hải',        '北海', 'Beihai',      'CN', 'city', null, null, null, 260),
  (27, 'lieu-chau',             'Liễu Châu',      '柳州', 'Liuzhou',     'CN', 'city', null, null, null, 270),
  (28, 'que-lam',               'Quế Lâm',        '桂林', 'Guilin',      'CN', 'city', null, null, null, 280),
  (29, 'bang-tuong',            'Bằng Tường',     '凭祥', 'Pingxiang',   'CN', 'city', null, null, null, 290);
select setval(pg_get_serial_sequence('jurisdiction', 'id'), 100);

insert into jurisdiction_name (jurisdiction_id, name)
select id, name from jurisdiction
union all values
  (20, 'Khu tự trị dân tộc Choang Quảng Tây'), (20, 'Khu tự trị Dân tộc Choang Quảng Tây'), (20, 'Khu tự trị Choang Quảng Tây'),
  (20, 'Khu tự trị dân tộc Choang - Quảng Tây'), (20, 'khu Quảng Tây'), (20, 'Khu Quảng Tây'),
  (21, 'tỉnh Vân Nam'), (25, 'Phòng Thành');

-- Members of each mechanism. Hà Giang's place passed to Tuyên Quang; Hải Phòng attends from 2025.
insert into series_membership (series, jurisdiction_id, from_year, to_year) values
  ('jwc', 1, 2008, null), ('jwc', 2, 2008, null), ('jwc', 3, 2008, null), ('jwc', 5, 2008, 2025), ('jwc', 4, 2026, null),
  ('jwc', 8, 2025, 2025), ('jwc', 7, 2026, null), ('jwc', 20, 2008, null),
  ('spring_meeting', 1, 2016, null), ('spring_meeting', 2, 2016, null), ('spring_meeting', 3, 2016, null),
  ('spring_meeting', 5, 2016, 2025), ('spring_meeting', 4, 2026, null), ('spring_meeting', 8, 2025, 2025),
  ('spring_meeting', 7, 2026, null), ('spring_meeting', 20, 2016, null),
  ('yunnan_annual', 10, 2021, null), ('yunnan_annual', 11, 2021, null), ('yunnan_annual', 12, 2021, null),
  ('yunnan_annual', 5, 2021, 2024), ('yunnan_annual', 4, 2025, null), ('yunnan_annual', 21, 2021, null),
  ('yunnan_jwg', 10, 2021, null), ('yunnan_jwg', 11, 2021, null), ('yunnan_jwg', 12, 2021, null),
  ('yunnan_jwg', 5, 2021, 2024), ('yunnan_jwg', 4, 2025, null), ('yunnan_jwg', 21, 2021, null);

-- Identities of the gate pairs with Guangxi and of what belongs to them. Chinese names: the 2009 agreement on border gates.
-- Levels are not here: each of their steps rests on a citation and comes in with documents.
insert into border_object (slug, object, vn, cn, cn_zh, jurisdiction_id, latitude, longitude, place_approximate, reference, position) values
  ('mong-cai-dong-hung',        'gate_pair', 'Móng Cái',  'Đông Hưng',     '东兴',   1, null, null, true, true, 10),
  ('hoanh-mo-dong-trung',       'gate_pair', 'Hoành Mô',  'Động Trung',    '峒中',   1, null, null, true, true, 20),
  ('huu-nghi-huu-nghi-quan',    'gate_pair', 'Hữu Nghị',  'Hữu Nghị Quan', '友谊关', 2, 21.97111, 106.71083, true, true, 30),
  ('chi-ma-ai-diem',            'gate_pair', 'Chi Ma',    'Ái Điểm',       '爱店',   2, null, null, true, true, 40),
  ('binh-nghi-binh-nhi-quan',   'gate_pair', 'Bình Nghi', 'Bình Nhi Quan', '平而关', 2, null, null, true, true, 50),
  ('dong-dang-bang-tuong',      'gate_pair', 'Đồng Đăng', 'Bằng Tường',    '凭祥',   2, null, null, true, true, 60),
  ('ta-lung-thuy-khau',         'gate_pair', 'Tà Lùng',   'Thủy Khẩu',     '水口',   3, null, null, true, true, 70),
  ('tra-linh-long-bang',        'gate_pair', 'Trà Lĩnh',  'Long Bang',     '龙邦',   3, null, null, true, true, 80),
  ('ly-van-thac-long',          'gate_pair', 'Lý Vạn',    'Thạc Long',     '硕龙',   3, null, null, true, true, 90),
  ('soc-giang-binh-mang',       'gate_pair', 'Sóc Giang', 'Bình Mãng',     '平孟',   3, null, null, true, true, 100),
  ('po-peo-nhac-vu',            'gate_pair', 'Pò Peo',    'Nhạc Vu',       '岳圩',   3, null, null, true, true, 110),
  ('ha-lang-khoa-giap',         'gate_pair', 'Hạ Lang',   'Khoa Giáp',     '科甲',   3, null, null, true, true, 120),
  ('dinh-phong-tan-hung',       'gate_pair', 'Đình Phong','Tân Hưng',      null,     3, null, null, true, true, 130),
  ('opening-na-lan-bo-cuc',     'opening',   'Nà Lạn',    'Bố Cục',        '布局',   3, null, null, true, true, 140),
  ('passage-bac-phong-sinh-ly-hoa', 'passage', 'Bắc Phong Sinh', 'Lý Hỏa',  null,     1, null, null, true, true, 210),
  ('passage-tan-thanh-po-chai',     'passage', 'Tân Thanh', 'Pò Chài',       null,     2, null, null, true, true, 220),
  ('passage-coc-nam-lung-nghiu',    'passage', 'Cốc Nam',   'Lũng Nghịu',    null,     2, null, null, true, true, 230),
  ('passage-na-doong-na-ray',       'passage', 'Nà Đoỏng',  'Nà Ráy',        null,     3, null, null, true, true, 240),
  ('bridge-ta-lung-thuy-khau',      'bridge',  'Tà Lùng',   'Thủy Khẩu',     null,     3, null, null, true, true, 310),
  ('scenic-area-ban-gioc-duc-thien','scenic_area','Bản Giốc','Đức Thiên',    '德天',   3, null, null, true, true, 320);
