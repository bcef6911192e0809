"""What people say of works, land and making a living; written as ``sector_words`` says."""

from __future__ import annotations

WORKS: dict[str, str] = {
    "roads": """
        4: đường bê tông; bê tông hóa đường; đường nhựa; đường liên thôn; đường liên xã; đường liên xóm; đường trục
           thôn; đường trục xã; đường ngõ xóm; đường làng ngõ xóm; đường dân sinh; đường giao thông; giao thông nông
           thôn; đường vào thôn; đường vào bản; đường vào xóm; đường ra thôn; tuyến đường; con đường; cầu treo; cầu
           tràn; cầu dân sinh; ngầm tràn; đường tràn; cầu phao; cầu cứng; bến đò; ổ gà; ổ voi; mặt đường; lòng đường; lề
           đường; vỉa hè; hành lang đường; hành lang giao thông; an toàn giao thông; biển báo; biển cảnh báo; gờ giảm
           tốc; gương cầu; đèn tín hiệu; đèn giao thông; đèn xanh đèn đỏ; vạch sang đường; vạch kẻ đường; dải phân cách;
           hộ lan; rào chắn đường; đường sạt; sạt ta luy; ta luy; taluy; tà luy; sạt lở đường; quốc lộ; tỉnh lộ; đường
           tỉnh; đường huyện; cao tốc; đường gom; đường tránh; đường đèo; dốc đứng; xe quá tải; xe tải nặng; xe chở đất;
           xe chở vật liệu; xe chở keo; xe chở gỗ làm; cống qua đường; cống thoát nước đường; rãnh dọc đường; rãnh thoát
           nước hai bên; đèn đường; đèn chiếu sáng; điện chiếu sáng; chiếu sáng công cộng; bóng đèn đường; xe khách; xe
           buýt; bến xe; bãi đỗ xe; đường hỏng; đường xuống cấp; đường lầy; đường đất; đường trơn; đường hẹp; đường cụt;
           mở rộng đường; làm đường; sửa đường; rải nhựa; trải nhựa; thảm nhựa; đổ bê tông; cứng hóa; rải đá; cấp phối;
           sạt đường; đường lên; đường xuống; đường nội thôn; đường nội xóm; đường đi lại; đi lại khó khăn; giao thông
           đi lại; ngã ba; ngã tư; giao cắt; cầu cũ; cây cầu; qua cầu; chân cầu; mố cầu; lan can cầu; bắc cầu; xây cầu;
           làm cầu; cầu gỗ; cầu tạm; cầu khỉ; cầu sắt; bến thuyền; đường sá; đường xá; đường nát; đường bê tông vỡ; cày
           nát; xe ben; xe công nông; cầu ván; cầu tre; cống ngang đường; cống hộp; biển chỉ đường; biển chỉ dẫn; đèn
           ngõ; đèn cao áp; đèn năng lượng mặt trời; cột đèn; bóng đèn; đèn tắt; khúc cua; !góc cua; cua gấp; che tầm
           nhìn; lún đường; sụt đường; hoàn trả mặt đường; đào đường; xe không vào được; ô tô không vào được; chắn
           đường; chặn đường; lấn đường; lối vào xóm; ngõ xóm; đường mòn; đường dốc; sống trâu; nắp hố ga; nắp cống; cọc
           tiêu; bè mảng; đi đò; sang sông; qua sông; vạch giảm tốc; giảm tốc; chân chim; lồi lõm; gồ ghề; ổ trâu; con
           dốc; mép đường; vai đường; lội bùn; vũng nước; xe bồn; xe container; gầm cầu; hầm chui; đường sắt; gác chắn;
           tay vịn cầu; biển cấm xe; điểm đen; xe tuyến; đường liên bản; cầu yếu; tải trọng cầu; xe ra vào; đường bê
           tông nứt; mở đường; thông đường; đường rừng; đường tắt; đường vòng; đường ngập; cống tròn; cống thoát nước;
           lan can; nới rộng; nắp đậy; che kín lối; chắn ngang; khơi thông đường; bóng chiếu sáng; lắp đèn; tan ca; lầy
           thụt; đường vào nghĩa trang; đường vào nghĩa địa; gãy cầu; đi qua cầu; hố sâu; rãnh sâu; rãnh hai bên; xe
           không lọt; va chạm
        3: đường; đường vào; đường ra; đường đi; đi lại; !cầu; !dốc; lầy lội; !lầy; bùn lầy; giao thông; !ổ; sụt lún;
           trơn trượt; xe cộ; xe máy không đi được; lưu thông; ùn tắc; tắc đường; đậu xe; đỗ xe; tai nạn giao thông;
           !cống; ngập đường; km; cây số; mặt cầu; lối đi; lối vào; lối rẽ; ngã rẽ; !ngõ; !hẻm; !đèn; tránh nhau; !lún;
           khuất tầm nhìn; nhựa bong; bong tróc; liên thôn; liên xã; liên xóm; liên bản; trượt ngã; ngã xe; !xóc; be
           bét; dắt xe; đẩy xe; qua suối; nước đọng; thoát nước; !rạn; !đò; !bè; xe máy; ô tô; thụt chân; gờ; !lối
        2: nhà thầu; thi công dở; thi công ẩu
        1: bê tông; !rãnh; xe tải; tai nạn; mở rộng; nâng cấp; xuống cấp; che khuất tầm nhìn; xe
        """,
    "electricity": """
        4: điện lưới; lưới điện; đường điện; đường dây điện; dây điện; cột điện; trụ điện; trạm biến áp; máy biến áp;
           biến áp; biến thế; điện yếu; điện chập chờn; điện phập phù; mất điện; cắt điện; cúp điện; điện hạ thế; hạ
           thế; trung thế; cao thế; đường dây 35kv; công tơ; công tơ điện; đồng hồ điện; tiền điện; giá điện; hóa đơn
           tiền điện; điện lực; ngành điện; công ty điện; điện sinh hoạt; điện ba pha; điện 3 pha; chưa có điện; không
           có điện; kéo điện; kéo dây; bắt điện; mắc điện; đấu điện; nguồn điện; điện áp; quá tải điện; dây trần; võng
           dây; dây võng; bóng điện không sáng; điện mặt trời; điện quốc gia; có điện; thiếu điện; điện thắp sáng; an
           toàn điện; giật điện; điện giật; !nồi cơm; nồi cơm không chín; tủ lạnh không chạy; trạm điện; sụt áp; tụt áp;
           nhảy aptomat; aptomat; attomat; cầu dao; kva; cột tre; cột gãy; dây sà; dây chùng; trồng cột; công tơ tổng;
           ghi số điện; hóa đơn điện; đóng điện; !quạt không chạy; !quạt không quay; đỏ quạch; chập điện; điện dân sinh;
           điện nông thôn; dùng chung công tơ; cháy biến áp; tóe lửa; cầu chì; cháy dây; chạm dây; đè lên dây; vướng dây
           điện; mất pha; lệch pha; thợ điện; công tơ chạy; số điện; đèn nhấp nháy; nồi cơm điện; cắt luân phiên; hành
           lang lưới điện; trạm treo; câu điện; cột gỗ; tủ điện; điện xóm; điện thôn; bao giờ có điện; đèn không sáng;
           sét đánh; lòng thòng; cắm nồi cơm; đèn dầu; cuối đường dây; bóng điện; ổ cắm; nguồn yếu; cột chống
        3: kv; kwh; evn; đường dây; đom đóm; !quạt; !điện; !tối đen; tối thui; điều hòa; !dông
        1: quá tải
        """,
    "water": """
        4: nước sinh hoạt; nước sạch; nước máy; nước tự chảy; nước hợp vệ sinh; công trình nước; nhà máy nước; trạm
           nước; bể nước; bể chứa nước; giếng khoan; giếng nước; giếng đào; ống nước; đường ống nước; đường nước; đồng
           hồ nước; tiền nước; giá nước; thiếu nước sinh hoạt; thiếu nước ăn; nước ăn; nước uống; gánh nước; xách nước;
           chở nước; nước giếng; nước đục; nước nhiễm phèn; nhiễm phèn; nước vàng; nước hôi; mất nước; cắt nước; cấp
           nước; nguồn nước sinh hoạt; nước cho dân; bồn nước; téc nước; máy bơm nước sinh hoạt; đầu nguồn nước; nước
           sông bẩn dùng; công trình cấp nước; mạng nước; nước khe; nước mó; nước lần; nước phèn; nước dẫn; dẫn nước;
           nước vôi; máng nước; giếng cạn; giếng chung; khoan giếng; vòi nước; vòi công cộng; can nước; bể lọc; đấu nối
           nước; nước tắm giặt; nước dùng; nước để ăn; nước mưa; thau bể; khô vòi; nước nhỏ giọt; nước mặn ăn; nước có
           mùi; nước có váng; hộ dùng nước; công trình tự chảy; nước ao; lấy nước; cõng nước; xin nước; bể chứa; bể trữ;
           van nước; áp lực nước; máy lọc; nước bình; nối nước; tắm ngứa; đấu nối; nước chảy yếu; nước yếu; nước lợ;
           nước sông; nước có cặn; nước ngầm; ống vỡ; vỡ ống; khoan nước; tuyến ống; đo nước; suối cạn; bể nước chung;
           khối nước
        3: thiếu nước; hết nước; không có nước; nước về; nguồn nước; đường ống; lọc nước; mùa khô; !mó; !vòi; !téc; tắm
           giặt; !giọt; bể nứt; ăn uống sinh hoạt; khát
        2: !khe
        1: nước; !bể; !giếng
        """,
    "telecom": """
        4: sóng điện thoại; bắt sóng; mất sóng; không có sóng; lõm sóng; vùng lõm; sóng yếu; sóng di động; trạm phát
           sóng; cột sóng; trạm bts; bts; 4g; 3g; 5g; internet; cáp quang; mạng internet; wifi; mạng yếu; mạng di động;
           viễn thông; viettel; vnpt; mobifone; vinaphone; đường truyền; tín hiệu điện thoại; gọi điện không được; cước
           điện thoại; sim rác; dây cáp viễn thông; !dây mạng; !cáp thông tin; phủ sóng; sóng truyền hình; thông tin
           liên lạc; có sóng; truyền hình cáp; trắng sóng; vạch sóng; sóng chập chờn; 2g; bưu điện; bưu phẩm; mạng lag;
           gọi không được; trạm sóng; gọi điện chập chờn; sóng kém; sóng mạng; mất mạng; mạng chậm; lắp mạng; kéo mạng;
           dây cáp; cột viễn thông; tin nhắn rác; truyền hình số; tiền điện thoại; gọi điện thoại
        3: !sóng; !cáp; mạng chập chờn; !mạng
        """,
    "land": """
        4: đất đai; sổ đỏ; bìa đỏ; sổ hồng; giấy chứng nhận quyền sử dụng đất; quyền sử dụng đất; cấp sổ; cấp bìa; làm
           sổ; làm bìa; cấp giấy chứng nhận; giấy chứng nhận; tách thửa; hợp thửa; thửa đất; sang tên; chuyển nhượng;
           chuyển mục đích; chuyển đổi mục đích; mục đích sử dụng; đất ở; đất vườn; đất rừng; đất ruộng; đất trồng; đất
           lâm nghiệp; đất nông nghiệp; đất sản xuất; đất công; đất công ích; đất 5%; đất nghĩa trang; đất thổ cư; thổ
           cư; đất nông trường; đất lâm trường; lâm trường; nông trường; đất tái định cư; tái định cư; giải phóng mặt
           bằng; gpmb; tiền đền; đền tiền; thu hồi đất; đền bù; bồi thường; giá đền bù; giá bồi thường; hỗ trợ tái định
           cư; thu hồi; đo đạc; đo lại; đo đất; bản đồ địa chính; trích đo; địa chính; ranh giới đất; ranh đất; cắm mốc;
           mốc giới; mốc lộ giới; quy hoạch; quy hoạch treo; dự án treo; văn phòng đăng ký đất đai; đăng ký đất; giao
           đất; cho thuê đất; thuê đất; đấu giá đất; đấu giá; lấn chiếm đất; lấn chiếm đất công; hiến đất; cấp đất; đất
           dãn dân; giãn dân; dồn điền đổi thửa; thừa kế đất; chồng lấn; cấp chồng; cấp nhầm; sai diện tích; sai tên;
           xây nhà trên đất; thuế đất; tiền sử dụng đất; giá đất; bảng giá đất; đất chưa có sổ; đất không có sổ; xây
           dựng trái phép; giao rừng; giao đất giao rừng; nghĩa vụ tài chính; thẻ đỏ; ra sổ; ra bìa; chưa có bìa; chưa
           có sổ; mất sổ; cấp lại sổ; tách sổ; tách bìa; tách đất; lên thổ cư; chuyển thổ cư; đất thổ; đất ao; đất lúa;
           đất bãi; đất đồi; đất nương; đất rẫy; đất khai hoang; khai hoang; đất thừa kế; đất ông bà; đất cha ông; đất
           hương hỏa; đất thầu; mảnh đất; miếng đất; thửa ruộng; số thửa; tờ bản đồ; vướng quy hoạch; đất quy hoạch; khu
           dân cư mới; dự án khu dân cư; phân lô; đính chính; hụt đất; thiếu đất; thiếu đất sản xuất; mốc ranh; lộ giới;
           giấy phép xây dựng; cấp phép xây dựng; xin phép xây; xây không phép; xây trái phép; tiền đền bù; tiền bồi
           thường; áp giá; bàn giao mặt bằng; tái định canh; bị thu hồi; đất dự án; cho tặng; tặng cho; bố mẹ cho đất;
           chia đất; đất bố mẹ; xin phép xây dựng; xây lại nhà; xây nhà; làm nhà; !móng nhà; đất nền; nền nhà; thu hồi
           ruộng; giá đền; đấu thầu đất; thầu ao; in nhầm; sai số thửa; số tờ; trích lục bản đồ; giấy viết tay; mua bán
           viết tay; giấy tay; xen kẹt; đất mượn; ở nhờ đất; đất quốc phòng; nợ tiền sử dụng đất; hạn điền; đất xấu; một
           mét vuông; đất 5 phần trăm; !sổ chung; đồng sở hữu; !sổ cũ; !đổi sổ; !sổ mới; gia hạn đất; đất hết hạn; quy
           hoạch đất; đất cây xanh; chậm đền; tiền di dời; đất chồng; cấp đổi; !một sổ; tách riêng; bồi hoàn; ăn vào
           vườn; hết hạn giao đất; đất rừng về xã; chia cho dân; công ty lâm nghiệp; mất đất; sổ đứng tên; đứng tên
        3: !đất; !sổ; !bìa; mặt bằng; nhà đất; rừng của dân; diện tích; ranh giới; hộ bị thu hồi; kiểm đếm; chi trả đền
           bù; bản đồ; !mốc; xin phép; đấu thầu; đền có; đền rẻ; nhận tiền đền; sang nhượng; viết tay
        1: !thửa; dự án; quyết định; hồ sơ đất; !rừng
        """,
    "environment": """
        4: ô nhiễm; ô nhiễm môi trường; môi trường; !rác; rác thải; bãi rác; thùng rác; xe rác; thu gom rác; đổ rác;
           điểm tập kết rác; lò đốt rác; đốt rác; khu xử lý rác; nước thải; xả thải; chất thải; khí thải; khói bụi;
           !khói; mùi hôi; hôi thối; mùi hôi thối; hôi hám; bốc mùi; !bụi; bụi bẩn; tiếng ồn; !ồn; trại lợn; trại gà;
           trại chăn nuôi; trang trại chăn nuôi; trang trại lợn; !phân lợn; chất thải chăn nuôi; lò mổ; lò gạch; xưởng
           gỗ; nhà máy xả; nhà máy xi măng; nổ mìn; mỏ đá; khai thác đá; khai thác cát; khai thác khoáng sản; khoáng
           sản; cát tặc; hút cát; cát sỏi; khai thác quặng; !quặng; !mỏ; bãi thải; suối ô nhiễm; suối đen; nước suối
           đục; cá chết; thuốc bảo vệ thực vật vứt; vỏ bao thuốc; vỏ chai thuốc; vệ sinh môi trường; phun thuốc muỗi
           khu; cống thối; nguồn nước bị ô nhiễm; hồ ao tù; sạt lở đất; nguy cơ sạt lở; sạt lở bờ sông; sạt lở bờ suối;
           sạt bờ sông; lũ quét; bờ sông sạt; phí vệ sinh; phí rác; tiền rác; phá rừng; chặt phá rừng; lâm tặc; cháy
           rừng; phòng cháy rừng; chữa cháy rừng; rừng phòng hộ; rừng đặc dụng; đa dạng sinh học; chất độc; hóa chất;
           độc hại; phân loại rác; rác chất đống; súc vật chết; xác lợn; đánh mìn; rung nứt nhà; xe gom rác; xe thu gom;
           thu gom; túi bóng; túi ni lông; ni lông; bụi đá; bụi xi măng; bụi mù; phế thải; đổ trộm; xả trộm; xả thẳng;
           thải thẳng; thải ra; chuồng trại; trại vịt; trại bò; trại nuôi; xưởng xẻ; xưởng nghiền; nghiền đá; lò vôi; lò
           nung; lò than; ruồi nhặng; tàu hút cát; cát lậu; khai thác lậu; xẻ đồi; bạt đồi; múc đất; nứt đồi; lở đất; lở
           bờ; lở bờ sông; đất sạt; sạt vào nhà; sạt đồi; sạt xuống nhà; vùng nguy hiểm; đá lăn; lũ ống; bờ sông lở; cây
           đổ; cành cây khô; xác động vật; chôn lấp; thuốc cỏ; phun thuốc cỏ; nuôi yến; nhà yến; chim yến; tài nguyên
           nước; nước bẩn; điểm tập kết; giết mổ; đốt rơm; đốt đồng; rơm rạ; mù mịt; khó thở; cay mắt; móc đất; đào đất;
           đất san lấp; san lấp; mỏ đất; mỏ cát; chân núi; sạt núi; đất đá; vách núi; xả khói; ống khói; mùi sơn; mùi
           nhựa; phế liệu; đồng nát; dầu nhớt; rỉ rác; nước rác; mùi phân; phân gà; !phân bò; biogas; bể phốt; phóng uế;
           ao tù; bèo tây; !cống tắc; tắc cống; cống thoát; cây xanh; nứt tường; thùng đựng rác; vứt rác; hố rác; lò
           đốt; khu chứa rác; rác nhà; !xả bẩn; ô uế; bao bì; nước thải đen; ngập nhà; ngập vào nhà; nước lũ; núi lở;
           đồi lở; bãi đá; cát bụi; bụi đường; máy xay; máy cưa; tiếng máy; cưa xẻ; đốt nhựa; đốt dây; phả khói; khói
           đen; khu ở mới; ở lán; rác tạm; hố xí; đen kịt; ồn ào; lũ cuốn; bùn đất tràn
        3: nghĩa trang nhân dân; nghĩa địa; chôn cất; !thối; !hôi; !đốt; !xả; !mùi; vệ sinh; !bẩn; khai thác; nhà máy;
           cơ sở sản xuất; !xưởng; sạt lở; !sạt; hố ga; cống rãnh; đen ngòm; nứt nhà; chăn nuôi lợn; !nghiền; cống hôi;
           !nilon; chất đống; !rơm; !ngạt; !núi; !bèo; !phốt; khét; nồng nặc
        2: di dời; vết nứt; !thải; !sập
        1: !suối; !sông; !ruồi; !muỗi; nước đen
        """,
    "agriculture": """
        4: kênh mương; kênh nội đồng; kênh; mương; mương tiêu; mương tưới; mương dẫn nước; thủy lợi; tưới tiêu; trạm
           bơm; !đập; !phai; phai đập; !hồ chứa; hồ đập; nước tưới; cống tưới; !cửa xả; tiêu úng; ngập úng ruộng; ngập
           úng; lúa; ruộng; ruộng lúa; đồng ruộng; cánh đồng; nội đồng; mùa vụ; vụ mùa; vụ xuân; vụ đông; giống lúa; lúa
           giống; cây giống; con giống; phân bón; vật tư nông nghiệp; thuốc trừ sâu; sâu bệnh; dịch bệnh gia súc; dịch
           tả lợn; tả lợn châu phi; cúm gia cầm; lở mồm long móng; viêm da nổi cục; tụ huyết trùng; tiêm phòng gia súc;
           vắc xin gia súc; gia súc; gia cầm; trâu bò; con trâu; !bò; !lợn; đàn lợn; đàn gà; chăn nuôi; thú y; khuyến
           nông; kỹ thuật trồng; trồng trọt; cây trồng; nuôi trồng; thủy sản; nuôi cá; !cá lồng; ao cá; !chè; cây chè;
           trồng cam; !bưởi; cây mía; trồng mía; bắp ngô; !sắn; cây keo; cây quế; bạch đàn; gỗ rừng trồng; trồng rừng;
           cây ăn quả; nông sản; !đầu ra; bao tiêu; tiêu thụ nông sản; được mùa mất giá; giá nông sản; nông dân; hợp tác
           xã; hội nông dân; hợp tác xã nông nghiệp; !máy cày; máy gặt; !kè; đê kè; bờ kè; kè sông; kè suối; kè chống
           sạt; hỗ trợ thiên tai; thiệt hại thiên tai; thiệt hại do bão; hạn hán; khô hạn; chuột phá; ốc bươu vàng; thả
           rông; kích điện; đánh cá bằng điện; đánh bắt cá; bảo vệ rừng; khoán bảo vệ rừng; bảo hiểm nông nghiệp; ocop;
           đường nội đồng; ra đồng; bờ vùng bờ thửa; sản xuất nông nghiệp; nông nghiệp; phân đạm; ngoài đồng; cây na;
           cây nhãn; sâu ăn; !ngòi; ngòi tiêu; kênh tiêu; kênh tưới; nạo vét; bồi lấp; bồi lắng; ngập đồng; ngập lúa;
           chết úng; nứt nẻ; cống điều tiết; cánh cống; cánh phai; !cửa cống; nước mặn; xâm nhập mặn; thân đập; đập
           tràn; hồ thủy lợi; thủy lợi phí; công ty thủy lợi; đạo ôn; rầy nâu; sâu cuốn lá; lúa lép; phân giả; ăn trụi;
           phá lúa; phá ngô; phá nương; rụng quả; rụng non; thối rễ; vàng lá; vải thiều; thanh long; dong riềng; đậu
           tương; rau sạch; dược liệu; mắc ca; rừng sản xuất; tiền rừng; môi trường rừng; cán bộ kỹ thuật; cán bộ thú y;
           cán bộ khuyến nông; tập huấn kỹ thuật; lợn chết; lợn ốm; gà chết; trâu chết; bò chết; bệnh dại; nổi cục; gà
           toi; nuôi lợn; nuôi gà; nuôi bò; nuôi ong; nuôi tằm; tiêu hủy; rớt giá; mất giá; ép giá; mưa đá; rét hại; rét
           đậm; chết rét; sương muối; tốc mái; chăn thả; máy nông nghiệp; cây công nghiệp; thiên tai; thiệt hại; bão lũ;
           khắc phục bão; ruộng bỏ hoang; bạc lá; khô vằn; sâu đục; châu chấu; bọ xít; héo rũ; chết khô; giống ngô; dâu
           tằm; con tằm; !khỉ; lợn rừng; phá hoại mùa màng; chim phá; cá giống; lồng bè; ao nuôi; thả cá; đàn vịt; thức
           ăn chăn nuôi; giá cám; giá phân; giá lợn; giá lúa; máy sấy; phơi thóc; bỏ ruộng; nước vào ruộng; tháo nước;
           tát nước; bơm tát; đất bạc màu; kiểm lâm; vườn ươm; vietgap; cà phê; hồ tiêu; sầu riêng; cây trồng chết;
           trồng dâu; nuôi dê; nuôi trâu; nuôi vịt; nuôi tôm; ao tôm; mã vùng trồng; dịch tả; chết dịch; lợn dịch; chết
           hàng loạt; !bờ ruộng; ruộng khô; cạn nước; đắp đập; cống lấy nước; vỡ đê; vỡ bờ; vỡ mương; xói lở; cây ngô;
           cây lúa; cây lạc; cây sắn; bãi chăn; thả rông trâu; trâu thả; bò thả; hỗ trợ giống; !gieo; gieo cấy; thuốc cỏ
           cháy; rau màu; vụ này; mưa lũ cuốn; bán nông sản; mất ruộng; còi cọc; quả hồng; cây hồng; quả bưởi; hoa quả;
           trái cây; một cân; mẫu ruộng; nước cấy; con gà; con lợn; chục mẫu
        3: !cam; !mía; !ngô; !keo; !quế; !lạc; !vải; !đê; !cỏ; !giống; !cấy; !gặt; !tưới; !mạ; !vụ; thu hoạch; mùa màng;
           hoa màu; !trồng; sản xuất; nước về ruộng; !chuồng; giá thu mua; thương lái; thu mua; rừng trồng; !vườn; cây
           con; mất mùa; !ốc; !chuột; !rầy; !chuối; !rau; !trâu; !gà; !vịt; !dê; !ong; !ế; !úng; được mùa; tiêu thoát;
           !kén; !tằm; !thóc; !cám; !gạo; !sào; !măng; !củi; !gỗ; !tôm; !héo; !đàn
        2: !nuôi
        1: !hạn; !bão; !lũ; !cá; !cây; vật nuôi
        """,
    "new_rural": """
        4: nông thôn mới; ntm; nông thôn mới nâng cao; nông thôn mới kiểu mẫu; tiêu chí nông thôn mới; chương trình mục
           tiêu quốc gia; chương trình mtqg; mtqg; khu dân cư kiểu mẫu; vườn mẫu; xi măng; hỗ trợ xi măng; cấp xi măng;
           nhà nước và nhân dân cùng làm; huy động đóng góp; dân đóng góp; đóng góp làm đường; vốn đối ứng; đối ứng; xã
           về đích; về đích; đạt chuẩn; chuẩn nông thôn; nhà tiêu hợp vệ sinh; thôn kiểu mẫu; xây dựng nông thôn; chương
           trình 135; bốn thôn điểm; cơ chế đặc thù; nợ đọng xây dựng cơ bản; hiến đất làm đường; xã hội hóa; thôn thông
           minh; nhân dân đóng góp; góp tiền làm đường; nông thôn kiểu mẫu; chương trình nông thôn; mỗi khẩu; theo khẩu;
           đóng theo khẩu; mỗi hộ đóng; thu theo hộ; các khoản đóng góp; vận động đóng góp; khoản đóng góp; thu tiền
           dân; huy động dân; quỹ thôn; sắp về đích; chưa có hố xí; nhà vệ sinh hộ; chỉ tiêu xã
        3: tiêu chí; góp công; ngày công; đóng góp; góp tiền; phân bổ vốn; phân loại rác; vốn ngân sách; hiến đất; dân
           góp
        """,
}
